from dataclasses import dataclass
from math import sqrt
from statistics import NormalDist

Z = NormalDist().inv_cdf(0.975)  # 1.96: a 95 % interval leaves 2.5 % on each side


@dataclass(frozen=True, kw_only=True)
class Estimate:
    """A share between 0 and 1, its standard error, and the 95 % interval that n answers allow."""

    share: float
    se: float
    low: float
    high: float
    n: int


def proportion(successes: int, *, n: int) -> Estimate:
    """Return the share of successes among n answers with its standard error and Wilson's 95 % score interval.

    The interval never leaves 0 to 1 and keeps its width where all answers agree, as p ± 1.96 se does not. It speaks of
    chance alone: who chose not to answer is not in it.

    :raises ValueError: if there are no answers, or more successes than answers
    Source: E. B. Wilson, "Probable inference, the law of succession, and statistical inference", Journal of the
    American Statistical Association 22 (1927), 209-212.
    """
    if not 0 <= successes <= n or n == 0:
        raise ValueError(f"{successes} successes among {n} answers")
    share = successes / n
    se = sqrt(share * (1 - share) / n)
    middle = (share + Z**2 / (2 * n)) / (1 + Z**2 / n)
    half = Z * sqrt(share * (1 - share) / n + Z**2 / (4 * n**2)) / (1 + Z**2 / n)
    low, high = max(0.0, middle - half), min(1.0, middle + half)
    return Estimate(share=share, se=se, low=min(low, share), high=max(high, share), n=n)  # rounding apart, it holds it
