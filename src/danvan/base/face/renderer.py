"""How forms are drawn: one template for every field, whatever its widget."""

from django.forms.renderers import TemplatesSetting


class Renderer(TemplatesSetting):
    """Draws forms and widgets with the templates of the face; settings name it as FORM_RENDERER."""

    field_template_name = "face/forms/field.html"
    form_template_name = "face/forms/form.html"
