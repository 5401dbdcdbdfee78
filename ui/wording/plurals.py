"""Say what is counted, in the forms that a language has for one and for many."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


class Plurals:
    """Gather every plural that no QObject says.

    lupdate sees a plural in tr() alone, not in translate(), and takes what stands before it for
    the context; so the texts stand here as literals, one method each.
    """

    @staticmethod
    def tr(text: str, comment: str, n: int) -> str:
        """Return the form of text for n, with n in the place of %n."""
        return QCoreApplication.translate("Plurals", text, comment, n)

    @staticmethod
    def in_days(n: int) -> str:
        """Return "in 6 days"."""
        return Plurals.tr("in %n days", "", n)

    @staticmethod
    def days_late(n: int) -> str:
        """Return "4 days late"."""
        return Plurals.tr("%n days late", "", n)

    @staticmethod
    def short_days(n: int) -> str:
        """Return "12 d"."""
        return Plurals.tr("%n d", "days, short", n)

    @staticmethod
    def short_weeks(n: int) -> str:
        """Return "2 wk"."""
        return Plurals.tr("%n wk", "weeks, short", n)

    @staticmethod
    def short_months(n: int) -> str:
        """Return "3 mo"."""
        return Plurals.tr("%n mo", "months, short", n)

    @staticmethod
    def short_years(n: int) -> str:
        """Return "2 y"."""
        return Plurals.tr("%n y", "years, short", n)

    @staticmethod
    def days_ago(n: int) -> str:
        """Return "12 days ago"."""
        return Plurals.tr("%n days ago", "", n)

    @staticmethod
    def weeks_ago(n: int) -> str:
        """Return "9 weeks ago"."""
        return Plurals.tr("%n weeks ago", "", n)

    @staticmethod
    def months_ago(n: int) -> str:
        """Return "3 months ago"."""
        return Plurals.tr("%n months ago", "", n)

    @staticmethod
    def years_ago(n: int) -> str:
        """Return "2 years ago"."""
        return Plurals.tr("%n years ago", "", n)

    @staticmethod
    def talks(n: int) -> str:
        """Return "11 talks in the last 26 weeks"."""
        return Plurals.tr("%n talks in the last 26 weeks", "", n)

    @staticmethod
    def talks_at_least(n: int) -> str:
        """Return "at least 120 talks in the last 26 weeks"."""
        return Plurals.tr("at least %n talks in the last 26 weeks", "", n)

    @staticmethod
    def every_days(n: int) -> str:
        """Return "every 10 days"."""
        return Plurals.tr("every %n days", "", n)

    @staticmethod
    def every_weeks(n: int) -> str:
        """Return "every 4 weeks"."""
        return Plurals.tr("every %n weeks", "", n)

    @staticmethod
    def weeks(n: int) -> str:
        """Return "8 weeks"."""
        return Plurals.tr("%n weeks", "", n)

    @staticmethod
    def days(n: int) -> str:
        """Return "9 days"."""
        return Plurals.tr("%n days", "", n)

    @staticmethod
    def others(n: int) -> str:
        """Return "3 others", at the end of a list of names."""
        return Plurals.tr("%n others", "", n)

    @staticmethod
    def follow_ups_due(n: int) -> str:
        """Return "3 follow-ups due"."""
        return Plurals.tr("%n follow-ups due", "", n)

    @staticmethod
    def new_reminders(n: int) -> str:
        """Return "3 new reminders"."""
        return Plurals.tr("%n new reminders", "", n)

    @staticmethod
    def minutes(n: int) -> str:
        """Return "20 minutes"."""
        return Plurals.tr("%n minutes", "", n)

    @staticmethod
    def hours(n: int) -> str:
        """Return "2 hours"."""
        return Plurals.tr("%n hours", "", n)

    @staticmethod
    def silent_months(n: int) -> str:
        """Return "Silent for 3 months", as a filter."""
        return Plurals.tr("Silent for %n months", "", n)

    @staticmethod
    def months(n: int) -> str:
        """Return "3 months"."""
        return Plurals.tr("%n months", "", n)

    @staticmethod
    def years(n: int) -> str:
        """Return "2 years"."""
        return Plurals.tr("%n years", "", n)

    @staticmethod
    def people(n: int) -> str:
        """Return "12 people"."""
        return Plurals.tr("%n people", "", n)

    @staticmethod
    def contacts(n: int) -> str:
        """Return "48 contacts"."""
        return Plurals.tr("%n contacts", "", n)

    @staticmethod
    def archived(n: int) -> str:
        """Return "2 archived", after a number of contacts."""
        return Plurals.tr("%n archived", "contacts", n)

    @staticmethod
    def adding_contacts(n: int) -> str:
        """Return "adding 3 contacts", as what Undo takes back."""
        return Plurals.tr("adding %n contacts", "", n)

    @staticmethod
    def changing_contacts(n: int) -> str:
        """Return "changing 3 contacts", as what Undo takes back."""
        return Plurals.tr("changing %n contacts", "", n)

    @staticmethod
    def deleting_contacts(n: int) -> str:
        """Return "deleting 3 contacts", as what Undo takes back."""
        return Plurals.tr("deleting %n contacts", "", n)

    @staticmethod
    def restoring_contacts(n: int) -> str:
        """Return "restoring 3 contacts", as what Undo takes back."""
        return Plurals.tr("restoring %n contacts", "", n)

    @staticmethod
    def archiving_contacts(n: int) -> str:
        """Return "archiving 3 contacts", as what Undo takes back."""
        return Plurals.tr("archiving %n contacts", "", n)

    @staticmethod
    def remove_filled_field(n: int) -> str:
        """Return "Remove the field, which 3 contacts have filled in", as a menu has it."""
        return Plurals.tr("Remove the field, which %n contacts have filled in", "", n)

    @staticmethod
    def field_contacts(n: int) -> str:
        """Return "3 contacts", who have something in a field."""
        return Plurals.tr("%n contacts", "who have something in a field", n)

    @staticmethod
    def choice_removed(n: int) -> str:
        """Return what became of those who have a choice that was removed."""
        return Plurals.tr("Choice removed; %n contacts keep it", "", n)

    @staticmethod
    def adding_entries(n: int) -> str:
        """Return "adding 3 entries", as what Undo takes back."""
        return Plurals.tr("adding %n entries", "", n)

    @staticmethod
    def changing_entries(n: int) -> str:
        """Return "changing 3 entries", as what Undo takes back."""
        return Plurals.tr("changing %n entries", "", n)

    @staticmethod
    def deleting_entries(n: int) -> str:
        """Return "deleting 3 entries", as what Undo takes back."""
        return Plurals.tr("deleting %n entries", "", n)

    @staticmethod
    def restoring_entries(n: int) -> str:
        """Return "restoring 3 entries", as what Undo takes back."""
        return Plurals.tr("restoring %n entries", "", n)

    @staticmethod
    def adding_follow_ups(n: int) -> str:
        """Return "adding 3 follow-ups", as what Undo takes back."""
        return Plurals.tr("adding %n follow-ups", "", n)

    @staticmethod
    def changing_follow_ups(n: int) -> str:
        """Return "changing 3 follow-ups", as what Undo takes back."""
        return Plurals.tr("changing %n follow-ups", "", n)
