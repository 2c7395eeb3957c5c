from django.urls import path

from veiligheidsnetwerk.platform.core import views

app_name = "core"
urlpatterns = [
    path("", views.home, name="home"),
    path(".well-known/security.txt", views.security, name="security_txt"),
    path("favicon.ico", views.icon, name="icon"),
    path("doorlichten/", views.screen, name="screen"),
    path("componenten/", views.components, name="components"),
    path("beheer/post/", views.post, name="post"),
    path("beheer/post/<int:pk>/", views.letter, name="letter"),
    path("gezondheid/", views.alive, name="alive"),
    path("gezondheid/gereed/", views.ready, name="ready"),
]
