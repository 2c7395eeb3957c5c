from django.urls import path

from veiligheidsnetwerk.platform.strategy.views import confiding, desk, editing, inputs, pages, themes

app_name = "strategy"
urlpatterns = [
    path("", pages.overview, name="overview"),
    path("nieuw/", editing.add_cycle, name="add_cycle"),
    path("<slug:code>/", pages.cycle, name="cycle"),
    path("<slug:code>/proces.<slug:ending>", pages.process_file, name="process_file"),
    path("<slug:code>/wijzigen/", editing.change_cycle, name="change_cycle"),
    path("<slug:code>/stappen/nieuw/", editing.add_step, name="add_step"),
    path("<slug:code>/stappen/<slug:step>/wijzigen/", editing.change_step, name="change_step"),
    path("<slug:code>/input/", desk.overview, name="desk"),
    path("<slug:code>/input/herinneren/", desk.remind, name="remind"),
    path("<slug:code>/input/<slug:organisation>/", inputs.page, name="input"),
    path("<slug:code>/input/<slug:organisation>/vragen/", inputs.answers, name="input_answers"),
    path("<slug:code>/input/<slug:organisation>/plan/", inputs.plan, name="input_plan"),
    path("<slug:code>/input/<slug:organisation>/genoemd/nieuw/", inputs.add_passage, name="add_passage"),
    path(
        "<slug:code>/input/<slug:organisation>/genoemd/<int:pk>/",
        inputs.change_passage,
        name="change_passage",
    ),
    path("<slug:code>/input/<slug:organisation>/vertrouwelijk/", confiding.page, name="confidential"),
    path(
        "<slug:code>/input/<slug:organisation>/vertrouwelijk/wijzigen/",
        confiding.change,
        name="change_confidential",
    ),
    path("<slug:code>/input/<slug:organisation>/overdragen/", inputs.hand_over, name="hand_over"),
    path("<slug:code>/input/<slug:organisation>/overnemen/", inputs.take_over, name="take_over"),
    path("<slug:code>/input/<slug:organisation>/insturen/", inputs.submit, name="submit"),
    path("<slug:code>/input/<slug:organisation>/terugnemen/", inputs.withdraw, name="withdraw"),
    path("<slug:code>/themas/", themes.themes, name="themes"),
    path("<slug:code>/themas/beginnen/", themes.begin, name="begin_themes"),
    path("<slug:code>/themas/nieuw/", themes.add_theme, name="add_theme"),
    path("<slug:code>/themas/samenvoegen/", themes.merge, name="merge_themes"),
    path("<slug:code>/themas/toekennen/", themes.to_code, name="to_code"),
    path("<slug:code>/themas/toekennen/<int:pk>/", themes.code_passage, name="code_passage"),
    path("<slug:code>/themas/<slug:theme>/", themes.theme, name="theme"),
    path("<slug:code>/themas/<slug:theme>/wijzigen/", themes.change_theme, name="change_theme"),
    path("<slug:code>/themas/<slug:theme>/splitsen/", themes.split, name="split_theme"),
    path("<slug:code>/stukken/nieuw/", editing.add_paper, name="add_paper"),
    path("<slug:code>/stukken/<int:pk>/wijzigen/", editing.change_paper, name="change_paper"),
]
