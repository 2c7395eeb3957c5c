"""A directory of a partner, as a server of its own: `python -m tests.web.accounts.directory_server <port>`.

A real OpenID Connect provider, made stricter: it takes a code only with the PKCE verifier that belongs to it.
A test may tell it to spoil what it hands out (`POST /spoil/<how>`).
"""

import base64
import hashlib
import json
import logging
import os
import sys
import warnings

warnings.simplefilter("ignore")
os.environ["AUTHLIB_INSECURE_TRANSPORT"] = "1"

import flask  # noqa: E402 - after the warnings of old names in libraries were silenced
import oidc_provider_mock  # noqa: E402
import werkzeug.serving  # noqa: E402

CHALLENGES: list[str] = []
SPOILT: set[str] = set()


def application() -> flask.Flask:
    app: flask.Flask = oidc_provider_mock.app(require_nonce=True)

    @app.before_request
    def watch() -> flask.Response | None:
        asked = flask.request
        if asked.path == "/oauth2/authorize" and asked.method == "POST":
            CHALLENGES.append(
                asked.args.get("code_challenge", "") * (asked.args.get("code_challenge_method") == "S256")
            )
        if asked.path == "/oauth2/token" and asked.form.get("grant_type") == "authorization_code":
            return _without_proof(asked.form.get("code_verifier", ""))
        return None

    @app.after_request
    def spoil(response: flask.Response) -> flask.Response:
        return _spoilt(response) if flask.request.path == "/oauth2/token" and SPOILT else response

    @app.post("/spoil/<how>")
    def remember(how: str) -> str:
        SPOILT.clear()
        SPOILT.add(how)
        return ""

    return app


def _without_proof(verifier: str) -> flask.Response | None:
    digest = base64.urlsafe_b64encode(hashlib.sha256(verifier.encode()).digest()).rstrip(b"=").decode()
    if digest == CHALLENGES[-1]:
        return None
    return flask.Response('{"error": "invalid_grant"}', 400, mimetype="application/json")


def _spoilt(response: flask.Response) -> flask.Response:
    token = json.loads(response.get_data())
    if "id_token" not in token:
        return response
    header, body, signature = token["id_token"].split(".")
    if "missing" in SPOILT:
        del token["id_token"]
    elif "unsigned" in SPOILT:
        token["id_token"] = f"{_coded({'alg': 'none'})}.{body}."
    elif "changed" in SPOILT:
        claims = json.loads(base64.urlsafe_b64decode(body + "=="))
        token["id_token"] = f"{header}.{_coded(claims | {'email': 'beheer@politie.example.nl'})}.{signature}"
    response.set_data(json.dumps(token))
    return response


def _coded(value: object) -> str:
    return base64.urlsafe_b64encode(json.dumps(value).encode()).rstrip(b"=").decode()


if __name__ == "__main__":
    logging.disable()
    werkzeug.serving.run_simple("127.0.0.1", int(sys.argv[1]), application(), threaded=True)
