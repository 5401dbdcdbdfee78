"""Name the fixed choices of the domain; their values are the codes stored and printed as JSON."""

from __future__ import annotations

from enum import StrEnum


class EntryKind(StrEnum):
    """What happened; `GIFT` is a gift or a letter, `SHARED` content that was sent to someone."""

    CALL = "call"
    VIDEO_CALL = "video_call"
    MEETING = "meeting"
    EMAIL = "email"
    MESSAGE = "message"
    GIFT = "gift"
    SHARED = "shared"
    MILESTONE = "milestone"
    NOTE = "note"


class Channel(StrEnum):
    """How it went; a journal may hold channels of the user's own beside these."""

    PHONE = "phone"
    TEAMS = "teams"
    ZOOM = "zoom"
    SKYPE = "skype"
    WHATSAPP = "whatsapp"
    SIGNAL = "signal"
    SLACK = "slack"
    LINKEDIN = "linkedin"
    EMAIL = "email"
    IN_PERSON = "in_person"
    POST = "post"


class Direction(StrEnum):
    """Who began."""

    INCOMING = "incoming"
    OUTGOING = "outgoing"


class Outcome(StrEnum):
    """Whether both sides took part; only `HELD` counts as contact."""

    HELD = "held"
    NO_ANSWER = "no_answer"
    VOICEMAIL = "voicemail"


class Purpose(StrEnum):
    """Why it happened."""

    BUSINESS = "business"
    CARE = "care"


class FollowUpStatus(StrEnum):
    """Where a follow-up stands."""

    OPEN = "open"
    DONE = "done"
    DROPPED = "dropped"


class RepeatFrom(StrEnum):
    """What a recurring follow-up counts its next occurrence from."""

    DUE = "due"
    COMPLETION = "completion"


class MethodKind(StrEnum):
    """What a contact method is; vCard's TEL, EMAIL, IMPP and URL."""

    PHONE = "phone"
    EMAIL = "email"
    CHAT = "chat"
    URL = "url"


class ParkReason(StrEnum):
    """Why nobody is prompted to call a contact for a while."""

    HIRING_FREEZE = "hiring_freeze"
    PROJECT_PAUSED = "project_paused"
    LEAVE = "leave"
    LOST = "lost"
    BUSY = "busy"
    UNKNOWN = "unknown"
    OTHER = "other"


class PromptKind(StrEnum):
    """What a contact, or an organisation, is brought to mind for."""

    CHECK_IN = "check_in"
    BIRTHDAY = "birthday"
    FADING = "fading"


class PromptReason(StrEnum):
    """Why somebody was chosen for a check-in, the weightiest that holds."""

    ASKED = "asked"
    BIRTHDAY = "birthday"
    NEXT_TIME = "next_time"
    FADING = "fading"
    MOOD = "mood"
    VOICE = "voice"
    OVERDUE = "overdue"


class PromptAction(StrEnum):
    """What was done with a prompt; it is open until then, and while it is put off today.

    `GIVEN_REASON` says why somebody fades, `DISMISSED` that nothing more is wanted of it.
    """

    CALLED = "called"
    MESSAGED = "messaged"
    ANOTHER_DAY = "another_day"
    PARKED = "parked"
    DECLINED = "declined"
    GIVEN_REASON = "given_reason"
    DISMISSED = "dismissed"


class FieldKind(StrEnum):
    """What a field of the user's own making holds."""

    TEXT = "text"
    NUMBER = "number"
    DATE = "date"
    CHOICE = "choice"
    YES_NO = "yes_no"


class ChangeState(StrEnum):
    """Where a change of the log stands; `DROPPED` ones wait to be swept out."""

    DONE = "done"
    UNDONE = "undone"
    DROPPED = "dropped"


class RowOperation(StrEnum):
    """What was done to a row."""

    INSERT = "insert"
    UPDATE = "update"
    DELETE = "delete"
