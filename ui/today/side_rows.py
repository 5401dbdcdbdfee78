"""The rows of the side: birthdays ahead, who fades, and drafts."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QCoreApplication, QLocale

from services.check_ins.values import BirthdayView, FadingView
from services.clock import Clock
from services.journal.values import DraftRow
from services.terms import PromptKind
from services.today.values import Today
from ui.drafts.words import draft_words, kept_words, sentence
from ui.today.people_rows import birthday_row
from ui.today.rows import MORE_FADING, RowKind, TodayRow, section
from ui.today.words import Moment, TodayWords
from ui.wording.silence import silent_words, unusual_silence_words


def side_rows(
    today: Today, clock: Clock, locale: QLocale, gone: Collection[str] = ()
) -> tuple[TodayRow, ...]:
    """Return birthdays of the days ahead, who fades, and what was begun to be written."""
    moment = Moment.of(clock, locale)
    translate = QCoreApplication.translate
    fading = [_fading_row(each) for each in today.fading]
    lost = [row for row in fading if row.key in gone]
    if today.more_fading:
        words = TodayWords.more_fading(today.more_fading)
        fading.append(TodayRow(RowKind.MORE, MORE_FADING, words, tone="accent", spoken=words))
    return (
        *section(
            "birthdays", translate("TodayWords", "Birthdays"), _birthdays(today, moment), gone=gone
        ),
        *section(
            "fading",
            translate("TodayWords", "Fading"),
            fading,
            count=len(today.fading) + today.more_fading - len(lost),
            gone=gone,
        ),
        *section(
            "drafts",
            translate("TodayWords", "Drafts"),
            (_draft_row(each, clock, locale) for each in today.drafts),
            gone=gone,
        ),
    )


def _birthdays(today: Today, moment: Moment) -> list[TodayRow]:
    """Return birthdays; of those of today with a prompt, the row is of that."""
    prompts = {
        each.contact_id: each for each in today.check_ins if each.kind is PromptKind.BIRTHDAY
    }
    rows = []
    for birthday in today.birthdays:
        prompt = prompts.pop(birthday.contact_id, None) if birthday.on == today.on else None
        rows.append(birthday_row(birthday, moment, prompt=prompt))
    unlisted = (
        birthday_row(
            BirthdayView(
                each.contact_id, each.name, each.organisation, today.on, each.age, each.number
            ),
            moment,
            prompt=each,
        )
        for each in prompts.values()
    )
    return [*unlisted, *rows]


def _fading_row(fading: FadingView) -> TodayRow:
    usual = unusual_silence_words(fading.days_silent, fading.usual_days)
    known_as = (fading.name, fading.organisation, usual)
    return TodayRow(
        RowKind.FADING,
        f"fading:{fading.contact_id or 0}:{fading.organisation_id or 0}",
        fading.name,
        detail=silent_words(fading.days_silent),
        tone="fading",
        spoken=", ".join(filter(None, known_as)),
        contact_id=fading.contact_id,
        name=fading.name,
        number=fading.number,
        picture=fading.picture,
        source=fading,
    )


def _draft_row(draft: DraftRow, clock: Clock, locale: QLocale) -> TodayRow:
    return TodayRow(
        RowKind.DRAFT,
        f"draft:{draft.uid}",
        draft_words(draft),
        detail=kept_words(draft, clock, locale),
        spoken=sentence(draft, clock, locale),
        contact_id=draft.contact_id,
        name=draft.contact_name or "",
        source=draft,
    )
