from domain.form import Choice, Date, Form, Note

PROPOSE_TERMS = Form(
    "propose_terms",
    1,
    (
        Date(key="in_force_from", earliest_days=0, latest_days=3653),
        Note(key="term_lines", longest=3000),
        Choice(key="fills_pending", options=("no", "yes")),
    ),
)
"""A table of terms as an admin proposes it; the review shows how its lines were understood."""
