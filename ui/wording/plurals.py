"""Say what is counted, in the forms that a language has for one and for many."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


class Plurals:
    """Gather every plural that no QObject says.

    lupdate sees a plural in tr() alone, not in translate(), and takes the class's name for its
    context; so the texts stand here as literals, one method each.
    """

    @staticmethod
    def tr(text: str, comment: str, n: int) -> str:
        """Return the form of text for n, with n in the place of %n."""
        return QCoreApplication.translate("Plurals", text, comment, n)

    @classmethod
    def in_days(cls, n: int) -> str:
        """Return "in 6 days"."""
        return cls.tr("in %n days", "", n)

    @classmethod
    def days_late(cls, n: int) -> str:
        """Return "4 days late"."""
        return cls.tr("%n days late", "", n)

    @classmethod
    def short_days(cls, n: int) -> str:
        """Return "12 d"."""
        return cls.tr("%n d", "days, short", n)

    @classmethod
    def short_weeks(cls, n: int) -> str:
        """Return "2 wk"."""
        return cls.tr("%n wk", "weeks, short", n)

    @classmethod
    def short_months(cls, n: int) -> str:
        """Return "3 mo"."""
        return cls.tr("%n mo", "months, short", n)

    @classmethod
    def short_years(cls, n: int) -> str:
        """Return "2 y"."""
        return cls.tr("%n y", "years, short", n)

    @classmethod
    def days_ago(cls, n: int) -> str:
        """Return "12 days ago"."""
        return cls.tr("%n days ago", "", n)

    @classmethod
    def weeks_ago(cls, n: int) -> str:
        """Return "9 weeks ago"."""
        return cls.tr("%n weeks ago", "", n)

    @classmethod
    def months_ago(cls, n: int) -> str:
        """Return "3 months ago"."""
        return cls.tr("%n months ago", "", n)

    @classmethod
    def years_ago(cls, n: int) -> str:
        """Return "2 years ago"."""
        return cls.tr("%n years ago", "", n)

    @classmethod
    def every_days(cls, n: int) -> str:
        """Return "every 10 days"."""
        return cls.tr("every %n days", "", n)

    @classmethod
    def every_weeks(cls, n: int) -> str:
        """Return "every 4 weeks"."""
        return cls.tr("every %n weeks", "", n)

    @classmethod
    def others(cls, n: int) -> str:
        """Return "3 others", at the end of a list of names."""
        return cls.tr("%n others", "", n)

    @classmethod
    def follow_ups_due(cls, n: int) -> str:
        """Return "3 follow-ups due"."""
        return cls.tr("%n follow-ups due", "", n)
