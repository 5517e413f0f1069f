"""Everything an installation may set: read from the environment once, typed; a bad value is told in a sentence."""

import os
from collections.abc import Callable
from ipaddress import IPv4Network, IPv6Network, ip_network
from pathlib import Path
from typing import Any, TypeVar
from urllib.parse import urlsplit

import dj_database_url
from django.core.exceptions import ImproperlyConfigured

from danvan.base.notices import quiet
from danvan.site.keys import has_run, secret, secrets

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
        said = "" if "://" in text else f" đang là {text!r}, nhưng"  # an address may hold a password
        raise ImproperlyConfigured(f"{name}{said} phải là {expects}.") from None


def gettext_noop(words: str) -> str:
    """Return words that pages translate, as Django's own does, which would read these very settings."""
    return words


def yes_or_no(text: str) -> bool:
    """Return what a switch says."""
    return {"on": True, "yes": True, "1": True, "true": True, "off": False, "no": False, "0": False, "false": False}[
        text.lower()
    ]


def names(text: str) -> list[str]:
    """Return a list written with commas."""
    return [name.strip() for name in text.split(",") if name.strip()]


def networks(text: str) -> list[IPv4Network | IPv6Network]:
    """Return addresses or networks written with commas."""
    return [ip_network(name) for name in names(text)]


def gateway(text: str) -> str:
    """Return the address of a gateway; without TLS it may only stand on this machine."""
    parts = urlsplit(text)
    if parts.scheme != "https" and not (parts.scheme == "http" and parts.hostname in ("127.0.0.1", "localhost")):
        raise ValueError(text)
    return text


def address(text: str) -> str:
    """Return an address of the web, whole: mails and receipts take their names from it."""
    parts = urlsplit(text)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise ValueError(text)
    return parts.geturl()


def scanner(text: str) -> str:
    """Return where a virus scanner listens."""
    if not text.startswith("/"):
        whole(text.rpartition(":")[2])
    return text


def folder(text: str) -> str:
    """Return where a folder lies, wherever we are started."""
    return str(Path(text).absolute())


def whole(text: str) -> int:
    """Return a whole number of at least one."""
    if (number := int(text)) < 1:
        raise ValueError(text)
    return number


def database(url: str, *, role: str, threads: int) -> dict[str, Any]:
    """Return Django's settings of a database, set so that what was acknowledged is on disk."""
    found: dict[str, Any] = dict(dj_database_url.parse(url))
    if found["ENGINE"].endswith("sqlite3"):
        pragmas = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA recursive_triggers=ON;"
        found["OPTIONS"] = {"transaction_mode": "IMMEDIATE", "timeout": 2, "init_command": pragmas}
        if role:  # who serves never makes a new, empty database where the file is missing
            found["NAME"] = f"file:{found['NAME']}?mode=rw"
            found["OPTIONS"]["uri"] = True
        if threads:  # a thread keeps its connection a while: to open one reads the whole schema, which takes as long as a small page
            found["CONN_MAX_AGE"] = 60
    elif found["ENGINE"].endswith("postgresql") and found["NAME"]:
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
VAR = setting("DANVAN_VAR", default=Path("var").absolute(), read=lambda text: Path(text).absolute(), expects="một thư mục")
HTTPS = setting("DANVAN_HTTPS", default=True, read=yes_or_no, expects="on hoặc off")
ADDRESS = setting("DANVAN_ADDRESS", default="https://localhost", read=address, expects="một địa chỉ web, như https://phananh.xa-a.example")
ROLE = setting("DANVAN_ROLE", default=ROLES["app"], read=ROLES.__getitem__, expects="app, jobs, owner hoặc login")
THREADS = setting("DANVAN_THREADS", default=0, read=whole, expects="số nguyên từ 1 trở lên")  # set where pages are served
PLACE_NAME = setting("DANVAN_PLACE", default="Xã An Bình", read=str, expects="tên xã, phường, đặc khu hoặc tỉnh, thành phố")
CONTACT = {  # at the foot of every page: where people can call or come
    "name": setting("DANVAN_OFFICE", default=f"UBND {PLACE_NAME[:1].lower()}{PLACE_NAME[1:]}", read=str, expects="tên cơ quan"),
    "address": setting("DANVAN_OFFICE_ADDRESS", default="", read=str, expects="địa chỉ cơ quan"),
    "phone": setting("DANVAN_OFFICE_PHONE", default="", read=str, expects="số điện thoại cơ quan"),
    "hours": setting("DANVAN_OFFICE_HOURS", default=gettext_noop("7:30-11:30 và 13:30-17:30, thứ hai đến thứ sáu"), read=str, expects="giờ làm việc"),
}
OFFICE_CODE = setting("DANVAN_OFFICE_CODE", default="", read=str, expects="mã định danh của cơ quan trên trục liên thông văn bản")
OFFICE_AGENCY = setting("DANVAN_OFFICE_AGENCY", default="", read=str, expects="mã của cơ quan có văn thư tiếp nhận gói tin")
EXCHANGE_IN = setting("DANVAN_EXCHANGE_IN", default="", read=folder, expects="một thư mục")  # none: packages are brought by hand
EXCHANGE_OUT = setting("DANVAN_EXCHANGE_OUT", default="", read=folder, expects="một thư mục")  # none: they are taken by hand
if EXCHANGE_IN and not OFFICE_AGENCY:
    raise ImproperlyConfigured("DANVAN_EXCHANGE_IN cần DANVAN_OFFICE_AGENCY: mã của cơ quan có văn thư tiếp nhận gói tin.")
PROXIES = setting("DANVAN_PROXIES", default=networks(""), read=networks, expects="địa chỉ hoặc dải mạng của các máy chủ trung gian, cách nhau bằng dấu phẩy")
BRAKE_AFTER = setting("DANVAN_BRAKE_AFTER", default=30, read=whole, expects="số nguyên từ 1 trở lên")  # forms an hour, of one network, per process
FLOOD_AFTER = setting("DANVAN_FLOOD_AFTER", default=300, read=whole, expects="số nguyên từ 1 trở lên")  # sendings a minute, likewise
ALIKE_AFTER = setting("DANVAN_ALIKE_AFTER", default=10, read=whole, expects="số nguyên từ 1 trở lên")  # texts an hour nearly the same, per process
COMPOSE_ONCE = setting("DANVAN_COMPOSE_ONCE", default=True, read=yes_or_no, expects="on hoặc off")
WRITERS = setting("DANVAN_WRITERS", default=4, read=whole, expects="số nguyên từ 1 trở lên")  # who may write at once, per process

HAS_RUN = has_run(VAR)  # asked before any key is made; the three that cannot be made anew are made first
BEARER_KEY = secret("DANVAN_BEARER_KEY", file=VAR / "bearer-key", lost=HAS_RUN)
CONTACT_KEYS_FILE = VAR / "contact-keys"  # one a line, newest first; `danvan contacts rotate` adds one
CONTACT_KEYS = secrets("DANVAN_CONTACT_KEYS", file=CONTACT_KEYS_FILE, lost=HAS_RUN)
CONTACT_INDEX_KEY = secret("DANVAN_CONTACT_INDEX_KEY", file=VAR / "contact-index-key", lost=HAS_RUN)
SECRET_KEY = secret("DANVAN_SECRET_KEY", file=VAR / "secret-key")
LEDGER_KEY = secret("DANVAN_LEDGER_KEY", file=VAR / "ledger-key")
PROMISE_KEY = secret("DANVAN_PROMISE_KEY", file=VAR / "promise-key")
RECEIPT_TOOL = HERE.parents[2] / "tools" / "verify_receipt.py"  # handed out to whoever would rather not ask us
LEDGER_HEAD = VAR / "ledger-head"  # the newest signed head of the journal's tree, which no restored database takes back
DEBUG = False
ALLOWED_HOSTS = setting("DANVAN_HOSTS", default=["localhost", "127.0.0.1", "[::1]"], read=names, expects="các tên máy chủ, cách nhau bằng dấu phẩy")
CSRF_FAILURE_VIEW = "danvan.site.failures.unsure"
CSRF_TRUSTED_ORIGINS = [f"https://{host}" for host in ALLOWED_HOSTS if HTTPS]
ROOT_URLCONF = "danvan.site.urls"
WSGI_APPLICATION = "danvan.site.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
LANGUAGE_CODE, TIME_ZONE, USE_TZ, USE_I18N = "vi", "Asia/Ho_Chi_Minh", True, True
FORMAT_MODULE_PATH = ["danvan.site.formats"]
LANGUAGES = [("vi", "Tiếng Việt"), ("en", "English")]
LANGUAGE_COOKIE_NAME, LANGUAGE_COOKIE_SECURE = "danvan_language", HTTPS

DATABASES = {
    "default": setting(
        "DATABASE_URL",
        default=database(f"sqlite:///{VAR / 'danvan.sqlite3'}", role=ROLE, threads=0),
        read=lambda url: database(url, role=ROLE, threads=THREADS),
        expects="sqlite:///TỆP hoặc postgresql://NGƯỜI_DÙNG:MẬT_KHẨU@MÁY:CỔNG/TÊN",
    )
}
CACHES = {  # counts tries at the doors; so large that nobody can push the counts out
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "danvan_cache",
        "OPTIONS": {"MAX_ENTRIES": 200_000},
    }
}
TASKS = {"default": {"BACKEND": "danvan.base.jobs.backend.Jobs", "QUEUES": ["default", "apart"]}}

HOUSES = {  # those that have rooms so far
    "base": ["office", "moves", "duties", "notices", "jobs", "search", "journal", "matters", "files", "people", "places",
             "brakes", "subjects", "agencies", "face", "editions"],
    "do": ["directives"],
    "check": ["petitions", "surveys", "scorecards"],
}
INSTALLED_APPS = [
    "danvan.site",
    "danvan.site.accounts",
    *(f"danvan.{street}.{house}" for street, houses in HOUSES.items() for house in houses),
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.forms",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
]
AUTH_USER_MODEL = "people.Person"
AUTHENTICATION_BACKENDS = ["danvan.site.accounts.backends.ByCodeOrEmail"]
LOGIN_URL, LOGIN_REDIRECT_URL, LOGOUT_REDIRECT_URL = "account_login", "site:home", "site:home"
SECOND_FACTOR = setting(
    "DANVAN_SECOND_FACTOR", default="required", read=lambda text: {"required": "required", "offered": "offered"}[text],
    expects="required (bắt buộc với người phục vụ) hoặc offered",
)

ACCOUNT_ADAPTER = "danvan.site.accounts.adapters.Accounts"
ACCOUNT_FORMS = {
    "login": "danvan.site.accounts.forms.EnterForm", "reauthenticate": "danvan.site.accounts.forms.AgainForm",
}
ACCOUNT_USER_MODEL_USERNAME_FIELD, ACCOUNT_USER_MODEL_EMAIL_FIELD = "code", None  # addresses lie sealed, in Contact
ACCOUNT_LOGIN_METHODS, ACCOUNT_SIGNUP_FIELDS = {"username"}, ["username*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"  # allauth keeps no address of ours
ACCOUNT_SESSION_REMEMBER = True  # until the hours of SESSION_COOKIE_AGE are over, whatever the browser does
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_PREVENT_ENUMERATION = True
BRAKE_MINUTES = 5
ACCOUNT_RATE_LIMITS = {  # a whole office may sit behind one address
    "login": "300/m/ip", "login_failed": f"60/m/ip,5/{BRAKE_MINUTES}m/key", "reauthenticate": "10/m/user",
}
MFA_ADAPTER = "danvan.site.accounts.adapters.SecondFactors"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_TOTP_TOLERANCE = 1  # clocks of cheap phones: one step of 30 s
MFA_TOTP_ISSUER = PLACE_NAME
MFA_RECOVERY_CODES_SHOW_ONCE = True
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not HTTPS  # the demo at http://localhost
MFA_FORMS = {
    "authenticate": "danvan.site.accounts.factor_forms.CodeForm", "reauthenticate": "danvan.site.accounts.factor_forms.CodeAgainForm",
    "activate_totp": "danvan.site.accounts.factor_forms.ActivateForm", "add_webauthn": "danvan.site.accounts.factor_forms.PasskeyForm",
}
ALLAUTH_TRUSTED_PROXY_COUNT = 0  # `danvan.site.clients` alone says who asks
SOCIALACCOUNT_ADAPTER = "danvan.site.accounts.adapters.Identities"
SOCIALACCOUNT_AUTO_SIGNUP, SOCIALACCOUNT_STORE_TOKENS, SOCIALACCOUNT_EMAIL_AUTHENTICATION = True, False, False
SOCIALACCOUNT_LOGIN_ON_GET = True  # a form that leads to another site is stopped by our policy
SOCIALACCOUNT_ONLY = False
OIDC = {
    name: os.environ.get(f"DANVAN_OIDC_{name.upper()}", "") for name in ("name", "issuer", "client", "secret")
}  # an identity provider, if there is one
SOCIALACCOUNT_PROVIDERS = {
    "openid_connect": {
        "OAUTH_PKCE_ENABLED": True,
        "APPS": [
            {
                "provider_id": "oidc", "name": OIDC["name"] or "OpenID Connect", "client_id": OIDC["client"],
                "secret": OIDC["secret"], "settings": {"server_url": OIDC["issuer"]},
            }
        ] if OIDC["issuer"] else [],
    }
}

MIDDLEWARE = [
    "danvan.site.clients.clients",
    "django.middleware.security.SecurityMiddleware",
    "danvan.site.policy.content_security_policy",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "danvan.site.languages.languages",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "danvan.site.admission.Admission",  # before anything asks the database, after what its answer needs
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "danvan.site.doors.Doors",
]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "libraries": {"i18n": "danvan.base.face.templatetags.translating"},  # the same, but faster
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.messages.context_processors.messages",
                "danvan.site.context.everywhere",
            ]
        },
    }
]
SILENCED_SYSTEM_CHECKS = ["templates.W003"]  # that our i18n stands in the place of Django's, as it does on purpose
FORM_RENDERER = "danvan.base.face.renderer.Renderer"

MESSAGE_STORAGE = "django.contrib.messages.storage.cookie.CookieStorage"
STATIC_URL = "/static/"
STATIC_ROOT = VAR / "static"
STORAGES = {"staticfiles": {"BACKEND": "danvan.site.statics.Statics"}}
FILES_FOLDER = VAR / "files"
CLAMAV = setting("DANVAN_CLAMAV", default="", read=scanner, expects="đường dẫn của một socket, hoặc MÁY:CỔNG")  # none: files are not scanned
NOTICES_FOLDER = VAR / "notices"
DATA_UPLOAD_MAX_MEMORY_SIZE = 2 * 2**20  # of what is typed; files are counted by themselves
DATA_UPLOAD_MAX_NUMBER_FILES = 300  # more than one in a field are refused by it, with all that was typed handed back

EMAIL_HOST = setting("DANVAN_MAIL_HOST", default="", read=str, expects="tên của một máy chủ thư")  # none: notices become files
EMAIL_PORT = setting("DANVAN_MAIL_PORT", default=25, read=whole, expects="số hiệu cổng, như 25")
EMAIL_HOST_USER = os.environ.get("DANVAN_MAIL_USER", "")
EMAIL_HOST_PASSWORD = os.environ.get("DANVAN_MAIL_PASSWORD", "")
EMAIL_USE_TLS = setting("DANVAN_MAIL_TLS", default=False, read=yes_or_no, expects="on hoặc off")
EMAIL_TIMEOUT = 10
MAIL_DOMAIN = urlsplit(ADDRESS).hostname or "localhost"
DEFAULT_FROM_EMAIL = setting("DANVAN_MAIL_FROM", default=f"khong-tra-loi@{MAIL_DOMAIN}", read=str, expects="một địa chỉ thư điện tử")

SMS_URL = setting("DANVAN_SMS_URL", default="", read=gateway, expects="một địa chỉ bắt đầu bằng https://")  # none: files
SMS_TOKEN = os.environ.get("DANVAN_SMS_TOKEN", "")
SMS_FROM = setting("DANVAN_SMS_FROM", default="", read=str, expects="tên người gửi đã đăng ký")
SMS_MARKS = setting("DANVAN_SMS_MARKS", default=False, read=yes_or_no, expects="on hoặc off")
ZALO_URL = setting("DANVAN_ZALO_URL", default="", read=gateway, expects="một địa chỉ bắt đầu bằng https://")
ZALO_TOKEN = os.environ.get("DANVAN_ZALO_TOKEN", "")
ZALO_TEMPLATE = os.environ.get("DANVAN_ZALO_TEMPLATE", "")
QUIET_HOURS = setting("DANVAN_QUIET", default=quiet.read("21:00-07:00"), read=quiet.read, expects="khoảng giờ như 21:00-07:00")
INBOX_HOST = setting("DANVAN_INBOX_HOST", default="", read=str, expects="tên của một máy chủ thư")  # none: no letters are fetched
INBOX_TLS = setting(
    "DANVAN_INBOX_TLS", default="on", read=lambda text: {"on": "on", "starttls": "starttls", "off": "off"}[text], expects="on, starttls hoặc off",
)  # fmt: skip
INBOX_PORT = setting("DANVAN_INBOX_PORT", default=993 if INBOX_TLS == "on" else 143, read=whole, expects="số hiệu cổng, như 25")
INBOX_USER, INBOX_PASSWORD = os.environ.get("DANVAN_INBOX_USER", ""), os.environ.get("DANVAN_INBOX_PASSWORD", "")
INBOX_CA = os.environ.get("DANVAN_INBOX_CA", "")  # a file with the certificates of an office's own authority
INBOX_FOLDER = os.environ.get("DANVAN_INBOX_FOLDER", "INBOX")
INBOX_AGENCY = setting("DANVAN_INBOX_AGENCY", default="", read=str, expects="mã của cơ quan có bộ phận tiếp nhận phân loại thư, tin nhắn")
if INBOX_TLS == "off" and INBOX_HOST not in ("", "127.0.0.1", "localhost"):
    raise ImproperlyConfigured("DANVAN_INBOX_TLS chỉ được là off với máy chủ thư ở ngay máy này.")
if INBOX_HOST and not INBOX_AGENCY:
    raise ImproperlyConfigured("DANVAN_INBOX_HOST cần DANVAN_INBOX_AGENCY: mã của cơ quan có bộ phận tiếp nhận phân loại thư đến.")
GATE_SECRETS = {way: secret(f"DANVAN_{way.upper()}_SECRET", file=None) for way in ("sms", "zalo")}  # by which what a gateway brings is signed; none: shut
BOUNCES_FOLDER = os.environ.get("DANVAN_BOUNCES", "")  # a Maildir into which reports of mail servers are delivered

SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE_SSL_REDIRECT = HTTPS
SESSION_COOKIE_AGE = 8 * 3600  # a working day
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if HTTPS else None
SECURE_HSTS_SECONDS = 365 * 24 * 3600 if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = HTTPS
SECURE_REFERRER_POLICY = "strict-origin"  # the address of a page bears the code of a matter: no log shall hold it, not our own proxy's either
X_FRAME_OPTIONS = "DENY"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in ("UserAttributeSimilarityValidator", "MinimumLengthValidator", "CommonPasswordValidator")
]
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"untold": {"()": "danvan.site.outages.Untold"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "filters": ["untold"]}},
    "root": {"handlers": ["stderr"], "level": "WARNING"},
    "loggers": {"django.request": {"level": "ERROR"}},  # what is refused or not there is no fault of the program, and its address names a matter
}
