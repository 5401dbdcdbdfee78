"""Say what is counted of follow-ups, in the forms that a language has for one and for many."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


class FollowUpPlurals:
    """Gather the plurals of dates, repeats and leads; literals, so that lupdate sees them."""

    @staticmethod
    def tr(text: str, comment: str, n: int) -> str:
        """Return the form of text for n, with n in the place of %n."""
        return QCoreApplication.translate("FollowUpPlurals", text, comment, n)

    @staticmethod
    def in_weeks(n: int) -> str:
        """Return "in 3 weeks"."""
        return FollowUpPlurals.tr("in %n weeks", "", n)

    @staticmethod
    def in_months(n: int) -> str:
        """Return "in 3 months"."""
        return FollowUpPlurals.tr("in %n months", "", n)

    @staticmethod
    def in_years(n: int) -> str:
        """Return "in 2 years"."""
        return FollowUpPlurals.tr("in %n years", "", n)

    @staticmethod
    def every_days(n: int) -> str:
        """Return "every 10 days"."""
        return FollowUpPlurals.tr("every %n days", "", n)

    @staticmethod
    def every_weeks(n: int) -> str:
        """Return "every 2 weeks"."""
        return FollowUpPlurals.tr("every %n weeks", "", n)

    @staticmethod
    def every_months(n: int) -> str:
        """Return "every 3 months"."""
        return FollowUpPlurals.tr("every %n months", "", n)

    @staticmethod
    def every_years(n: int) -> str:
        """Return "every 2 years"."""
        return FollowUpPlurals.tr("every %n years", "", n)

    @staticmethod
    def days_after(n: int) -> str:
        """Return "10 days after it is done"."""
        return FollowUpPlurals.tr("%n days after it is done", "", n)

    @staticmethod
    def weeks_after(n: int) -> str:
        """Return "2 weeks after it is done"."""
        return FollowUpPlurals.tr("%n weeks after it is done", "", n)

    @staticmethod
    def months_after(n: int) -> str:
        """Return "3 months after it is done"."""
        return FollowUpPlurals.tr("%n months after it is done", "", n)

    @staticmethod
    def years_after(n: int) -> str:
        """Return "2 years after it is done"."""
        return FollowUpPlurals.tr("%n years after it is done", "", n)

    @staticmethod
    def times(n: int) -> str:
        """Return "10 times"."""
        return FollowUpPlurals.tr("%n times", "how often it repeats", n)

    @staticmethod
    def minutes_before(n: int) -> str:
        """Return "10 min before"."""
        return FollowUpPlurals.tr("%n min before", "", n)

    @staticmethod
    def hours_before(n: int) -> str:
        """Return "1 h before"."""
        return FollowUpPlurals.tr("%n h before", "", n)

    @staticmethod
    def days_before(n: int) -> str:
        """Return "1 day before"."""
        return FollowUpPlurals.tr("%n days before", "", n)

    @staticmethod
    def weeks_before(n: int) -> str:
        """Return "1 week before"."""
        return FollowUpPlurals.tr("%n weeks before", "", n)
