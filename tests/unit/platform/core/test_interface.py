import pytest
from django import forms

from veiligheidsnetwerk.platform.core.templatetags.interface import alert_type, alert_word, control


class Form(forms.Form):
    name = forms.CharField(widget=forms.TextInput(attrs={"class": "kort", "placeholder": "Naam"}))
    note = forms.CharField(widget=forms.Textarea, required=False)
    kind = forms.ChoiceField(choices=[("a", "A")], required=False)


@pytest.mark.parametrize(
    ("field", "classes"),
    [
        ("name", "kort utrecht-textbox utrecht-textbox--html-input"),
        ("note", "utrecht-textarea utrecht-textarea--html-textarea"),
        ("kind", "utrecht-select utrecht-select--html-select"),
    ],
)
def test_a_control_carries_the_classes_of_its_kind_and_its_own(field: str, classes: str) -> None:
    html = control(Form()[field])

    assert f'class="{classes}"' in html


def test_a_refused_control_says_so_to_eye_and_ear() -> None:
    html = control(Form({})["name"])

    assert "utrecht-textbox--invalid" in html
    assert 'aria-invalid="true"' in html
    assert 'aria-describedby="id_name_error"' in html


def test_a_control_has_no_placeholder() -> None:
    html = control(Form()["name"])

    assert "placeholder" not in html


@pytest.mark.parametrize(
    ("tag", "word"),
    [
        ("debug", "Ter informatie"),
        ("info", "Ter informatie"),
        ("success", "Gelukt"),
        ("ok", "Gelukt"),
        ("warning", "Let op"),
        ("error", "Fout"),
    ],
)
def test_every_level_of_a_message_has_its_word(tag: str, word: str) -> None:
    assert alert_word(alert_type(tag)) == word
