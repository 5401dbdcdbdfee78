"""Make up single entries: how it went and what was said."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import accumulate
from random import Random

from models.kinds import Channel, Direction, EntryKind, Outcome, Purpose
from services.demo.story import Story

_KINDS = {
    EntryKind.CALL: 40,
    EntryKind.EMAIL: 20,
    EntryKind.VIDEO_CALL: 12,
    EntryKind.MEETING: 9,
    EntryKind.MESSAGE: 9,
    EntryKind.NOTE: 4,
    EntryKind.SHARED: 3,
    EntryKind.GIFT: 1.5,
    EntryKind.MILESTONE: 1.5,
}
_TALKS = (EntryKind.CALL, EntryKind.VIDEO_CALL, EntryKind.MEETING)
_TALK_WEIGHTS = (60, 22, 18)
_CHANNELS = {
    EntryKind.CALL: (Channel.PHONE,),
    EntryKind.VIDEO_CALL: (Channel.TEAMS, Channel.TEAMS, Channel.TEAMS, Channel.ZOOM),
    EntryKind.MEETING: (Channel.IN_PERSON,),
}
_DURATIONS_MIN = {
    EntryKind.CALL: (4, 6, 8, 9, 11, 12, 14, 15, 18, 22, 25, 35),
    EntryKind.VIDEO_CALL: (20, 25, 30, 30, 40, 45, 60),
    EntryKind.MEETING: (30, 45, 60, 60, 75, 90),
}
_CHATS = (Channel.WHATSAPP, Channel.WHATSAPP, Channel.SIGNAL, Channel.SLACK, Channel.LINKEDIN)
_MOODS = (1, 2, 3, 3, 4, 4, 4, 4, 5, 5)


@dataclass(slots=True)
class Talk:
    """Hold an entry to be, without who and when; `ask` is what to bring up next time."""

    kind: EntryKind
    text: str
    channel: Channel | None = None
    direction: Direction | None = None
    outcome: Outcome | None = None
    duration_s: int | None = None
    purpose: Purpose | None = Purpose.BUSINESS
    mood: int | None = None
    wow: bool = False
    topic: str | None = None
    ask: str | None = None

    @property
    def held(self) -> bool:
        """Return whether both sides took part."""
        return self.outcome is Outcome.HELD


class TalkMaker:
    """Make up entries from a contact's story."""

    def __init__(self, rng: Random) -> None:
        self._rng = rng
        self._kinds = list(_KINDS)
        self._weights = list(accumulate(_KINDS.values()))
        self._makers: dict[EntryKind, Callable[[Story, str], Talk]] = {
            EntryKind.EMAIL: self._email,
            EntryKind.MESSAGE: self._message,
            EntryKind.SHARED: self._shared,
            EntryKind.GIFT: self._gift,
            EntryKind.NOTE: self._note,
            EntryKind.MILESTONE: self._milestone,
        }

    def make(self, story: Story, group: str, *, must_be_held: bool) -> Talk:
        """Return the next entry of a story."""
        rng = self._rng
        if must_be_held:
            talk = self._talk(rng.choices(_TALKS, _TALK_WEIGHTS)[0], story)
        else:
            kind = rng.choices(self._kinds, cum_weights=self._weights)[0]
            if kind is EntryKind.CALL and rng.random() < 0.2:
                return self._missed_call(story)
            maker = self._makers.get(kind)
            talk = maker(story, group) if maker else self._talk(kind, story)
        talk.topic = story.topic_of(talk.text)
        if talk.topic:
            talk.text = f"{talk.text} #{talk.topic}"
        return talk

    def _talk(self, kind: EntryKind, story: Story) -> Talk:
        rng = self._rng
        talk = Talk(kind, "", rng.choice(_CHANNELS[kind]), outcome=Outcome.HELD)
        talk.direction = Direction.INCOMING if rng.random() < 0.3 else Direction.OUTGOING
        talk.duration_s = 60 * rng.choice(_DURATIONS_MIN[kind])
        talk.mood = rng.choice(_MOODS) if rng.random() < 0.45 else None
        self._say(talk, story)
        return talk

    def _say(self, talk: Talk, story: Story) -> None:
        """Put work first and life after it; now and then there is no business at all."""
        rng = self._rng
        sentences = []
        news = story.personal()
        just_calling = rng.random() < 0.14
        if not just_calling or news is None:
            sentences.append(story.work())
            if rng.random() < 0.45:
                sentences.append(story.detail())
        if news is not None:
            said, ask, care = news
            sentences.append(said)
            talk.ask = ask if rng.random() < 0.6 else None
            talk.purpose = Purpose.CARE if care or just_calling else Purpose.BUSINESS
        elif rng.random() < 0.15:
            sentences.append(story.small_talk())
        if rng.random() < 0.02:
            talk.wow = True
            sentences.append(story.one_of("wow"))
        if talk.ask is None and rng.random() < 0.03:
            talk.ask = story.one_of("next_time")
        talk.text = " ".join(sentences)

    def _missed_call(self, story: Story) -> Talk:
        talk = Talk(EntryKind.CALL, "", Channel.PHONE, Direction.OUTGOING, Outcome.NO_ANSWER)
        if self._rng.random() < 0.4:
            talk.outcome = Outcome.VOICEMAIL
            talk.text = story.one_of("voicemail")
        return talk

    def _email(self, story: Story, _group: str) -> Talk:
        talk = Talk(EntryKind.EMAIL, "", Channel.EMAIL)
        if self._rng.random() < 0.4:
            talk.direction, talk.outcome = Direction.INCOMING, Outcome.HELD
            talk.text = story.one_of("mail_in")
        else:
            talk.direction = Direction.OUTGOING
            talk.text = story.one_of("mail_out")
        return talk

    def _message(self, story: Story, _group: str) -> Talk:
        talk = Talk(EntryKind.MESSAGE, story.one_of("message"), self._rng.choice(_CHATS))
        talk.direction = self._rng.choice((Direction.INCOMING, Direction.OUTGOING))
        talk.outcome = Outcome.HELD if talk.direction is Direction.INCOMING else None
        return talk

    def _shared(self, story: Story, _group: str) -> Talk:
        channel = self._rng.choice((Channel.EMAIL, Channel.EMAIL, Channel.LINKEDIN))
        return Talk(EntryKind.SHARED, story.one_of("shared"), channel, Direction.OUTGOING)

    def _gift(self, story: Story, _group: str) -> Talk:
        text = story.one_of("gift")
        talk = Talk(EntryKind.GIFT, text, Channel.POST, Direction.OUTGOING)
        talk.purpose = Purpose.CARE
        if self._rng.random() < 0.6:
            talk.wow = True
            talk.text = f"{text} {story.one_of('wow')}"
        return talk

    def _note(self, story: Story, _group: str) -> Talk:
        return Talk(EntryKind.NOTE, story.one_of("note"), purpose=None)

    def _milestone(self, story: Story, group: str) -> Talk:
        return Talk(EntryKind.MILESTONE, story.one_of(f"milestone_{group}"), purpose=None)
