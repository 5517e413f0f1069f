"""The gate: settings, urls, the two pages on which houses meet, and pages that look across houses."""
