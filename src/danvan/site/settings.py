"""Everything an installation may set: read from the environment once, typed; a bad value is told in a sentence."""

import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from secrets import token_urlsafe
from tempfile import NamedTemporaryFile
from typing import Any, TypeVar
from urllib.parse import urlsplit

import dj_database_url
from django.core.exceptions import ImproperlyConfigured

T = TypeVar("T")
ROLES = {"app": "danvan_app", "jobs": "danvan_jobs", "owner": "danvan_owner", "login": ""}


def setting(name: str, *, default: T, read: Callable[[str], T], expects: str) -> T:
    """Return a setting from the environment.

    :raises ImproperlyConfigured: with a sentence that names the setting and what it expects
    """
    if not (text := os.environ.get(name, "").strip()):
        return default
    try:
        return read(text)
    except (ValueError, KeyError, IndexError):
        said = "" if "://" in text else f" is {text!r}, but"  # an address may hold a password
        raise ImproperlyConfigured(f"{name}{said} must be {expects}.") from None


def yes_or_no(text: str) -> bool:
    """Return what a switch says."""
    return {"on": True, "yes": True, "1": True, "true": True, "off": False, "no": False, "0": False, "false": False}[
        text.lower()
    ]


def names(text: str) -> list[str]:
    """Return a list written with commas."""
    return [name.strip() for name in text.split(",") if name.strip()]


def whole(text: str) -> int:
    """Return a whole number of at least one."""
    if (number := int(text)) < 1:
        raise ValueError(text)
    return number


def secret(name: str, *, file: Path) -> str:
    """Return a secret of the installation: from the environment, else from a file made on first use."""
    if given := os.environ.get(name, ""):
        if len(given) < 50:
            raise ImproperlyConfigured(f"{name} must have 50 characters or more; leave it out to have one made.")
        return given
    try:
        if not file.exists():
            _make_secret(file)
        return file.read_text(encoding="utf-8").strip()
    except OSError as error:
        raise ImproperlyConfigured(f"DANVAN_VAR must be a folder in which we may write: {error.strerror}.") from error


def _make_secret(file: Path) -> None:
    """Write a new secret whole, unless another process of ours has done so in this moment."""
    file.parent.mkdir(parents=True, exist_ok=True)
    with NamedTemporaryFile("w", dir=file.parent) as made:  # only for our own eyes: mode 0600
        made.write(token_urlsafe(64))
        made.flush()
        with suppress(FileExistsError):
            file.hardlink_to(made.name)


def database(url: str, *, role: str, threads: int) -> dict[str, Any]:
    """Return Django's settings of a database, set so that what was acknowledged is on disk."""
    found: dict[str, Any] = dict(dj_database_url.parse(url))
    if found["ENGINE"].endswith("sqlite3"):
        pragmas = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA recursive_triggers=ON;"
        found["OPTIONS"] = {"transaction_mode": "IMMEDIATE", "timeout": 2, "init_command": pragmas}
        if role:  # who serves never makes a new, empty database where the file is missing
            found["NAME"] = f"file:{found['NAME']}?mode=rw"
            found["OPTIONS"]["uri"] = True
    elif found["ENGINE"].endswith("postgresql"):
        options = found.setdefault("OPTIONS", {})
        options.setdefault("connect_timeout", 3)
        if role:  # from the connection's first moment, so that RESET ROLE leads back to it
            options["options"] = f"-c role={role}"
        if threads:
            options["pool"] = {"min_size": 1, "max_size": threads, "timeout": 2}
            found["CONN_HEALTH_CHECKS"] = True
    else:
        raise ValueError(url)
    return found


HERE = Path(__file__).parent
VAR = setting("DANVAN_VAR", default=Path("var").absolute(), read=lambda text: Path(text).absolute(), expects="a folder")
HTTPS = setting("DANVAN_HTTPS", default=True, read=yes_or_no, expects="on or off")
ADDRESS = setting("DANVAN_ADDRESS", default="https://localhost", read=lambda text: urlsplit(text).geturl(), expects="a web address")
ROLE = setting("DANVAN_ROLE", default=ROLES["app"], read=ROLES.__getitem__, expects="app, jobs, owner or login")
THREADS = setting("DANVAN_THREADS", default=0, read=whole, expects="a whole number of at least 1")  # set where pages are served
PLACE_NAME = setting("DANVAN_PLACE", default="Xã An Bình", read=str, expects="the name of the commune or province")
CONTACT = {  # at the foot of every page: where people can call or come
    "name": setting("DANVAN_OFFICE", default=f"UBND {PLACE_NAME[:1].lower()}{PLACE_NAME[1:]}", read=str, expects="the name of the office"),
    "address": setting("DANVAN_OFFICE_ADDRESS", default="", read=str, expects="the address of the office"),
    "phone": setting("DANVAN_OFFICE_PHONE", default="", read=str, expects="the telephone number of the office"),
    "hours": setting("DANVAN_OFFICE_HOURS", default="7:30-11:30 và 13:30-17:00, thứ hai đến thứ sáu", read=str, expects="office hours"),
}
WRITERS = setting("DANVAN_WRITERS", default=4, read=whole, expects="a whole number of at least 1")  # who may write at once, per process

SECRET_KEY = secret("DANVAN_SECRET_KEY", file=VAR / "secret-key")
BEARER_KEY = secret("DANVAN_BEARER_KEY", file=VAR / "bearer-key")
DEBUG = False
ALLOWED_HOSTS = setting("DANVAN_HOSTS", default=["localhost", "127.0.0.1", "[::1]"], read=names, expects="names of hosts with commas")
CSRF_TRUSTED_ORIGINS = [f"https://{host}" for host in ALLOWED_HOSTS if HTTPS]
ROOT_URLCONF = "danvan.site.urls"
WSGI_APPLICATION = "danvan.site.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
LANGUAGE_CODE, TIME_ZONE, USE_TZ, USE_I18N = "vi", "Asia/Ho_Chi_Minh", True, True
FORMAT_MODULE_PATH = ["danvan.site.formats"]

DATABASES = {
    "default": setting(
        "DATABASE_URL",
        default=database(f"sqlite:///{VAR / 'danvan.sqlite3'}", role=ROLE, threads=0),
        read=lambda url: database(url, role=ROLE, threads=THREADS),
        expects="sqlite:///FILE or postgresql://USER:PASSWORD@HOST:PORT/NAME",
    )
}
CACHES = {"default": {"BACKEND": "django.core.cache.backends.dummy.DummyCache"}}

HOUSES = {  # those that have rooms so far
    "base": ["office", "moves", "duties", "notices", "jobs", "search", "journal", "matters", "files", "people", "places",
             "subjects", "agencies", "face"],
    "do": ["directives"],
    "check": ["petitions", "surveys", "scorecards"],
}
INSTALLED_APPS = [
    "danvan.site",
    *(f"danvan.{street}.{house}" for street, houses in HOUSES.items() for house in houses),
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.forms",
]
AUTH_USER_MODEL = "people.Person"
LOGIN_URL, LOGOUT_REDIRECT_URL = "site:login", "site:home"

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "danvan.site.policy.content_security_policy",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "danvan.site.admission.Admission",  # before anything asks the database, after what its answer needs
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "danvan.site.doors.Doors",
]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.messages.context_processors.messages",
                "danvan.site.context.everywhere",
            ]
        },
    }
]
FORM_RENDERER = "danvan.base.face.renderer.Renderer"

MESSAGE_STORAGE = "django.contrib.messages.storage.cookie.CookieStorage"
STATIC_URL = "/static/"
STATIC_ROOT = VAR / "static"
STORAGES = {"staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"}}
FILES_FOLDER = VAR / "files"
NOTICES_FOLDER = VAR / "notices"
DATA_UPLOAD_MAX_MEMORY_SIZE = 2 * 2**20  # of what is typed; files are counted by themselves
DATA_UPLOAD_MAX_NUMBER_FILES = 20

EMAIL_HOST = setting("DANVAN_MAIL_HOST", default="", read=str, expects="the name of a mail server")  # none: notices become files
EMAIL_PORT = setting("DANVAN_MAIL_PORT", default=25, read=whole, expects="a port number")
EMAIL_HOST_USER = os.environ.get("DANVAN_MAIL_USER", "")
EMAIL_HOST_PASSWORD = os.environ.get("DANVAN_MAIL_PASSWORD", "")
EMAIL_USE_TLS = setting("DANVAN_MAIL_TLS", default=False, read=yes_or_no, expects="on or off")
EMAIL_TIMEOUT = 10
MAIL_DOMAIN = urlsplit(ADDRESS).hostname or "localhost"
DEFAULT_FROM_EMAIL = setting("DANVAN_MAIL_FROM", default=f"khong-tra-loi@{MAIL_DOMAIN}", read=str, expects="a mail address")

SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE_SSL_REDIRECT = HTTPS
SESSION_COOKIE_AGE = 12 * 3600
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if HTTPS else None
SECURE_HSTS_SECONDS = 365 * 24 * 3600 if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = HTTPS
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in ("UserAttributeSimilarityValidator", "MinimumLengthValidator", "CommonPasswordValidator")
]
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"stderr": {"class": "logging.StreamHandler"}},
    "root": {"handlers": ["stderr"], "level": "WARNING"},
}
