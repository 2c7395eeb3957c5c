"""What the templates of the components cannot say themselves: classes of controls, words of notices."""

from collections.abc import Mapping

from django import template
from django.forms import BoundField, Select, Textarea
from django.utils.safestring import SafeString

register = template.Library()

_ALERT_TYPES: Mapping[str, str] = {"debug": "info", "success": "ok"}
_ALERT_WORDS: Mapping[str, str] = {
    "info": "Ter informatie",
    "ok": "Gelukt",
    "warning": "Let op",
    "error": "Fout",
}


@register.filter
def control(field: BoundField) -> SafeString:
    """The input of a field in the design system's classes, without placeholder: the label says it."""
    widget = field.field.widget
    name = _control_name(widget)
    names = [widget.attrs.get("class", ""), f"utrecht-{name}", f"utrecht-{name}--html-{_element(name)}"]
    if field.errors:
        names.append(f"utrecht-{name}--invalid")
    return field.as_widget(attrs={"class": " ".join(filter(None, names)), "placeholder": False})


@register.filter
def alert_type(tag: str) -> str:
    """The kind of notice for a level of Django's messages; a kind of notice stays itself."""
    return _ALERT_TYPES.get(tag, tag)


@register.filter
def alert_word(kind: str) -> str:
    """The word that says what the colour says."""
    return _ALERT_WORDS[kind]


def _control_name(widget: object) -> str:
    match widget:
        case Select():
            return "select"
        case Textarea():
            return "textarea"
        case _:
            return "textbox"


def _element(name: str) -> str:
    return "input" if name == "textbox" else name
