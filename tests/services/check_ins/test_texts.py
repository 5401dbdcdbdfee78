"""The words of a check-in: complete in both languages, never business, each asked in its turn."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.check_ins.check_in_settings import CheckInSettings
from services.check_ins.texts import (
    LANGUAGES,
    TOPIC,
    Language,
    courage_sentence,
    given_questions,
    language_for,
    load_texts,
    next_question,
    topic_in_sentence,
)
from services.check_ins.topics import first_sentence
from services.check_ins.values import Limits, Topic, TopicKind
from services.check_ins.working_time import WorkingTime

GROUPS = {"clients", "prospects", "candidates", "contractors", "team"}
BUSINESS = re.compile(
    r"\b(budget|contract|deal|invoice|offer|price|project|proposal|quote|sales|vacanc"
    r"|factuur|offerte|omzet|opdracht|prijs|voorstel|vacature)",
    re.IGNORECASE,
)


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_group_has_a_dozen_questions_and_none_is_business(language: Language) -> None:
    texts = load_texts(language)
    assert {*texts.questions} == {*GROUPS, "general"}
    assert all(len(texts.questions[code]) == 12 for code in GROUPS)
    assert len(texts.questions["general"]) == 15
    for lines in texts.questions.values():
        assert len({*lines}) == len(lines)
        assert all("?" in line and not BUSINESS.search(line) for line in lines)
    assert len(texts.courage) == 8
    assert 0 < sum(TOPIC in line for line in texts.courage) < 8


def test_languages_say_the_same() -> None:
    english, dutch = map(load_texts, LANGUAGES)
    for code, lines in english.questions.items():
        assert len(dutch.questions[code]) == len(lines)
        assert not {*lines} & {*dutch.questions[code]}


def test_dutch_quotes_as_the_dutch_do() -> None:
    dutch = load_texts("nl")
    lines = [*dutch.courage, *(line for lines in dutch.questions.values() for line in lines)]
    assert not [line for line in lines if {*line} & {*"“”"}]


def test_who_is_in_no_group_of_the_apps_is_asked_what_fits_all() -> None:
    general = load_texts("en").questions["general"]
    assert given_questions(None, "en") == given_questions("sailing friends", "en") == general


@given(st.lists(st.text(min_size=1), min_size=1, max_size=6, unique=True), st.integers(1, 99))
def test_every_question_is_asked_before_one_comes_back(
    questions: list[str], contact_id: int
) -> None:
    asked: list[str] = []
    for _ in range(2 * len(questions)):
        question = next_question(questions, asked, contact_id)
        assert question is not None
        asked.insert(0, question)
    assert {*asked[: len(questions)]} == {*questions}
    assert asked[: len(questions)] == asked[len(questions) :]


def test_without_questions_nothing_is_asked() -> None:
    assert next_question((), ("Once?",), 1) is None


@pytest.mark.parametrize(
    ("own", "language"),
    [("en", "en"), ("en-GB", "en"), ("NL", "nl"), ("nl-BE", "nl"), ("fr", "nl"), (None, "nl")],
)
def test_language_is_theirs_or_the_apps(own: str | None, language: Language) -> None:
    assert language_for(own, "nl") == language


@pytest.mark.parametrize(
    ("sentences", "topic", "said"),
    [
        (("About {topic}.", "Just so."), "sailing", "About sailing."),
        (("About {topic}.", "Just so."), None, "Just so."),
        (("About {topic}.",), None, None),
        (("Just so.",), "sailing", "Just so."),
        ((), "sailing", None),
        (("{0} {x} about {topic}",), "a {topic}", "{0} {x} about a {topic}"),
    ],
)
def test_courage_takes_the_topic_where_there_is_one(
    sentences: tuple[str, ...], topic: str | None, said: str | None
) -> None:
    assert courage_sentence(sentences, topic, "lot") == said


@pytest.mark.parametrize(
    ("topic", "hashtags", "said"),
    [
        (Topic(TopicKind.PERSONAL, "Her father is ill."), (), "“Her father is ill”"),
        (Topic(TopicKind.PERSONAL, "The boat."), ("sailing", "holiday"), "sailing"),
        (Topic(TopicKind.PERSONAL, "Her father is ill again."), (), "“Her father is ill again”"),
        (Topic(TopicKind.PERSONAL, "Her father is ill once more."), (), None),
        (Topic(TopicKind.PERSONAL, "Her father is ill once more."), ("father",), "father"),
        (Topic(TopicKind.FACT, "sails"), (), None),
        (None, (), None),
    ],
)
def test_what_a_sentence_calls_the_topic(
    topic: Topic | None, hashtags: tuple[str, ...], said: str | None
) -> None:
    assert topic_in_sentence(topic, hashtags, "en") == said


def test_a_sentence_quotes_the_topic_as_its_language_does() -> None:
    topic = Topic(TopicKind.PERSONAL, "Haar vader is ziek.")
    assert topic_in_sentence(topic, (), "nl") == "‘Haar vader is ziek’"


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("Her exam went well! Now a holiday.", "Her exam went well!"),
        ("\n\n  The boat\nis in the water", "The boat"),
        ("At 9.30 with J.P. Smit.", "At 9.30 with J.P."),
        ("word " * 60, "word " * 22 + "word…"),
        ("x" * 200, "x" * 119 + "…"),
        ("", ""),
    ],
)
def test_first_sentence(text: str, sentence: str) -> None:
    assert first_sentence(text) == sentence


@pytest.mark.parametrize(
    "settings",
    [
        CheckInSettings(),
        CheckInSettings(
            on=False,
            limits=Limits(5, 20),
            working=WorkingTime(country="NL"),
            courage={"nl": ("Toe maar.",)},
        ),
    ],
)
def test_settings_come_back_as_they_were(settings: CheckInSettings) -> None:
    assert CheckInSettings.from_json(settings.to_json()) == settings


@pytest.mark.parametrize(
    "damaged",
    [
        None,
        [],
        {"per_day": "3", "per_week": -1, "courage": ["x"], "hours": 7, "country": "XX"},
        {"per_day": True, "per_week": 10_000, "on": None, "courage": {"nl": 3, "fr": ["x"]}},
    ],
)
def test_damaged_settings_are_as_at_the_first_start(damaged: object) -> None:
    assert CheckInSettings.from_json(damaged) == CheckInSettings()
