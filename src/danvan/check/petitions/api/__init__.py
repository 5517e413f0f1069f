"""Open311 GeoReport v2: programs of others ask what an office does with reports from the street, and pass reports on.

Lane 1 alone: no complaint, no opinion, nothing sealed is a service, a request or an update here. What each address takes and gives is told
in docs/open311.md; decision 0054 says why.
"""
