"""A form that was filled in at home says what the same words in an answers file say, and who said it."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.session.fill.forms import asked, drawn, filled_in
from tests.session.small import SMALL
from wijkwizard.document.form_values import read_form
from wijkwizard.errors import WijkError
from wijkwizard.questionnaire.reading import Misfit, read_value
from wijkwizard.session.fill.form_answers import ReadForm, read_forms
from wijkwizard.session.questions import Questions, load_questions
from wijkwizard.terms import Answers, Slot, Unknown

EVERYTHING = {
    "kort": "Een plein – é en €5",
    "lang-verhaal": "Eerst dit.\nDan dat.",
    "getal": "1250",
    "geld": "€ 25.000",
    "deel": "40",
    "dag": "12 maart 2028",
    "ja-of-nee": "ja",
    "een": "blauw",
    "meer/noord": "on",
    "meer/zuid": "on",
    "trap": "2",
    "rij/drie": "1",
    "rij/een": "2",
    "raster/werk": "3",
}

MEANT: Mapping[str, object] = {
    **{name: value for name, value in EVERYTHING.items() if "/" not in name},
    "meer": ["noord", "zuid"],
    "rij": ["drie", "een"],
    "raster": {"werk": "3"},
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A questionnaire with every kind of question for at home."""
    return asked(tmp_path_factory.mktemp("vragen") / "vragen")


@pytest.fixture(scope="module")
def questions(folder: Path) -> Questions:
    return load_questions(folder)


@pytest.fixture(scope="module")
def form(folder: Path) -> bytes:
    return drawn(folder)


def read(path: Path, content: bytes, questions: Questions) -> ReadForm:
    """Return what a form says."""
    path.write_bytes(content)
    (found,) = read_forms([path], questions, Answers())
    return found


def faults(path: Path, content: bytes, questions: Questions) -> str:
    """Return why a form is refused."""
    path.write_bytes(content)
    with pytest.raises(WijkError) as caught:
        read_forms([path], questions, Answers())
    assert caught.value.remedy
    return caught.value.sentence


def meant(questions: Questions, name: str, raw: object) -> object:
    """Return what an answers file would say."""
    index = questions.index
    return read_value(index.question(name), index.options(index.question(name), Answers()), raw)


def test_every_kind_of_question_comes_back_as_it_was_filled_in(
    tmp_path: Path, form: bytes, questions: Questions
) -> None:
    """With the organisation at each answer, and nothing where nothing was filled in."""
    found = read(tmp_path / "a.pdf", filled_in(form, EVERYTHING, voice="gemeente"), questions)
    assert found.voice == "gemeente"
    assert {slot.question: answer.value for slot, answer in found.answers.items()} == {
        name: meant(questions, name, raw) for name, raw in MEANT.items()
    }
    assert {answer.roles for answer in found.answers.values()} == {("gemeente",)}
    assert not any(answer.internal for answer in found.answers.values())


_TEXT = st.text(st.characters(exclude_categories=["Cs", "Cc", "Co", "Cn"]), max_size=40)
_FIELDS = st.fixed_dictionaries(
    {},
    optional={
        "kort": _TEXT,
        "lang-verhaal": _TEXT,
        "getal": st.one_of(st.integers(0, 99_999).map(str), _TEXT),
        "geld": st.one_of(st.integers(0, 99_999).map("€ {}".format), _TEXT),
        "dag": st.dates().map(str) | _TEXT,
        "ja-of-nee": st.sampled_from(["ja", "nee"]),
        "een": st.sampled_from(["rood", "blauw"]),
        "trap": st.sampled_from("0123"),
    },
)


@given(values=_FIELDS)
def test_what_is_typed_on_a_form_means_what_it_means_in_an_answers_file(
    values: Mapping[str, str], form: bytes, questions: Questions, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Either every answer is the same, or the form is refused for just the questions that do not fit."""
    path = tmp_path_factory.getbasetemp() / "wet.pdf"
    path.write_bytes(filled_in(form, values, voice="gemeente"))
    told = {name: text for name, text in read_form(path).values.items() if text}
    wanted = {name: meant(questions, name, text) for name, text in told.items()}
    assert set(wanted) == {name for name, text in values.items() if text.strip()} & set(wanted)
    wrong = {name for name, value in wanted.items() if isinstance(value, Misfit)}
    if not wanted:
        assert "niets ingevuld" in faults(path, path.read_bytes(), questions)
    elif wrong:
        said = faults(path, path.read_bytes(), questions)
        assert {name for name in wanted if f"'{name}'" in said} >= wrong
    else:
        found = read(path, path.read_bytes(), questions).answers
        given_back = {slot.question: answer.unknown or answer.value for slot, answer in found.items()}
        assert given_back == wanted


def test_not_knowing_can_be_typed(tmp_path: Path, form: bytes, questions: Questions) -> None:
    found = read(tmp_path / "a.pdf", filled_in(form, {"getal": "weet niet"}), questions)
    assert found.answers[Slot("getal")].unknown is Unknown.DONT_KNOW
    assert found.answers[Slot("getal")].roles == ()


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"getal": "veel"}, ("vraag 3", "'getal'", "'veel'")),
        ({"geld": "genoeg"}, ("vraag 4", "'geld'", "'genoeg'")),
        ({"dag": "ooit"}, ("vraag 6", "'dag'", "'ooit'")),
        ({"raster/wonen": "9"}, ("vraag 12", "Wonen", "9")),
        ({"rij/een": "eerst"}, ("vraag 11", "bij 'een' staat 'eerst'")),
        ({"rij/een": "1", "rij/drie": "1"}, ("vraag 11", "elk cijfer één keer")),
        ({"meer/noord": "on", "meer/oost": "on", "meer/zuid": "on"}, ("vraag 9", "2")),
    ],
)
def test_what_does_not_fit_says_which_question_and_what_was_typed(
    tmp_path: Path, form: bytes, questions: Questions, values: Mapping[str, str], words: tuple[str, ...]
) -> None:
    said = faults(tmp_path / "blad van ons.pdf", filled_in(form, values), questions)
    assert [word for word in ("blad van ons.pdf", "niets geschreven", *words) if word not in said] == []


def test_all_that_is_wrong_in_all_forms_is_said_at_once(
    tmp_path: Path, form: bytes, questions: Questions
) -> None:
    first, second = tmp_path / "a.pdf", tmp_path / "b.pdf"
    first.write_bytes(filled_in(form, {"getal": "veel", "dag": "ooit"}))
    second.write_bytes(filled_in(form, {"geld": "genoeg"}))
    with pytest.raises(WijkError, match=r"(?s)a.pdf, vraag 3.*a.pdf, vraag 6.*b.pdf, vraag 4"):
        read_forms([first, second], questions, Answers())


def test_an_earlier_name_of_a_question_is_read_and_a_question_that_is_gone_is_named_with_its_answer(
    tmp_path: Path, form: bytes
) -> None:
    """A form of an earlier edition: nothing of it is lost in silence."""
    new = {"id: kort,": "id: korter, formerly: [kort],"}
    renamed = load_questions(asked(tmp_path / "nieuw", "[korter]", **new))
    found = read(tmp_path / "a.pdf", filled_in(form, {"kort": "Het plein"}), renamed)
    assert list(found.answers) == [Slot("korter")]
    assert found.other_edition
    gone = load_questions(asked(tmp_path / "anders", "[getal]", **{"id: kort,": "id: heel-iets-anders,"}))
    kept = read(tmp_path / "a.pdf", filled_in(form, {"kort": "Het plein", "getal": "12"}), gone)
    (left,) = kept.left
    assert left.startswith("a.pdf, vraag ")
    assert "'kort' staat niet in deze vragenlijst. Er stond: 'Het plein'. Neem het zelf over." in left
    assert list(kept.answers) == [Slot("getal")]


def test_a_choice_that_is_gone_is_refused_with_those_that_are_there(tmp_path: Path, form: bytes) -> None:
    other = load_questions(
        asked(tmp_path / "nieuw", **{"{id: blauw, label: Blauw}": "{id: groen, label: Groen}"})
    )
    said = faults(tmp_path / "a.pdf", filled_in(form, {"een": "blauw"}), other)
    assert "'blauw'" in said
    assert "groen" in said


@pytest.mark.parametrize("name", ["stemmen", "trots", "bewoners-of-zo"])
def test_a_field_that_somebody_added_reaches_no_question_of_the_room_and_no_count(
    tmp_path: Path, form: bytes, questions: Questions, name: str
) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(form)
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        field = pikepdf.Dictionary(FT=pikepdf.Name.Tx, T=pikepdf.String(name), V=pikepdf.String("wonen 9"))
        pdf.Root.AcroForm.Fields.append(pdf.make_indirect(field))
        pdf.save()
    said = faults(path, path.read_bytes(), questions)
    assert name in said
    assert "wonen 9" in said


def test_an_empty_form_is_refused_also_when_it_says_who_it_is_of(
    tmp_path: Path, form: bytes, questions: Questions
) -> None:
    assert "niets ingevuld" in faults(tmp_path / "a.pdf", filled_in(form, {}, voice="gemeente"), questions)


def test_a_form_of_another_questionnaire_is_refused(tmp_path: Path, form: bytes) -> None:
    said = faults(tmp_path / "a.pdf", filled_in(form, {"kort": "x"}), load_questions(None))
    assert "andere vragenlijst ('klein')" in said
    assert read(
        tmp_path / "a.pdf",
        filled_in(form, {}) and filled_in(form, {"kort": "x"}),
        load_questions(asked(tmp_path / "zelfde")),
    ).answers


def test_what_is_no_form_of_ours_is_refused_in_a_sentence(
    tmp_path: Path, folder: Path, form: bytes, questions: Questions
) -> None:
    """Another PDF, the paper to print, a form with other fields, one with a password, half a file, and no PDF."""
    path = tmp_path / "a.pdf"
    empty = pikepdf.new()
    empty.add_blank_page()
    empty.save(path)
    assert "geen formulier" in faults(path, path.read_bytes(), questions)
    assert "geen formulier" in faults(path, drawn(folder, fillable=False), questions)
    with pikepdf.new() as other:
        other.add_blank_page()
        field = pikepdf.Dictionary(FT=pikepdf.Name.Tx, T=pikepdf.String("naam"), V=pikepdf.String("Jan"))
        other.Root.AcroForm = pikepdf.Dictionary(Fields=pikepdf.Array([other.make_indirect(field)]))
        other.save(path)
    assert "geen formulier" in faults(path, path.read_bytes(), questions)
    path.write_bytes(form)
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        pdf.save(encryption=pikepdf.Encryption(owner="een", user="twee"))
    assert "wachtwoord" in faults(path, path.read_bytes(), questions)
    assert "geen PDF" in faults(path, b"kort: x\n", questions)
    for end in range(100, len(form), len(form) // 20):
        assert faults(path, form[:end], questions)


@given(place=st.integers(0, 10**9), byte=st.integers(0, 255))
def test_a_damaged_form_says_what_it_says_or_why_not(
    place: int, byte: int, form: bytes, questions: Questions, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Whatever byte changed, it ends in answers or in a sentence."""
    path, content = tmp_path_factory.getbasetemp() / "schade.pdf", bytearray(filled_in(form, EVERYTHING))
    content[place % len(content)] = byte
    path.write_bytes(content)
    with suppress(WijkError):
        read_forms([path], questions, Answers())


def test_fields_that_go_round_or_are_no_fields_end_in_a_sentence(
    tmp_path: Path, form: bytes, questions: Questions
) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(form)
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        around = pdf.make_indirect(pikepdf.Dictionary(T=pikepdf.String("rond")))
        around.Kids = pikepdf.Array([around])
        pdf.Root.AcroForm.Fields.append(around)
        pdf.save()
    assert "niets ingevuld" in faults(path, path.read_bytes(), questions)
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        pdf.Root.AcroForm.Fields.append(7)
        pdf.save()
    assert "beschadigd" in faults(path, path.read_bytes(), questions)


def test_the_small_questionnaire_names_nothing_for_at_home_and_has_no_form() -> None:
    assert load_questions(SMALL).questionnaire.homework == ()
