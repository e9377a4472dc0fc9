//! What was credited stays: whom a version, dated back, would take hours from or give hours to that are already in the books.

use super::History;
use crate::credits::{credited_sql, sources_by_rule};
use crate::store::{StoreError, View};
use chrono::NaiveDate;

/// How many people have hours credited up to today, by marks from the day `from` on or by another source, that would no longer be
/// the same. What credited nothing so far, because its rule was off, may begin to: that changes no hour there is.
pub(super) fn changed(
    view: &View<'_>,
    (before, after): (&History, &History),
    from: NaiveDate,
) -> Result<i64, StoreError> {
    let today = view.caller.now.date;
    let sources = sources_by_rule(before, today).into_iter().zip(sources_by_rule(after, today));
    let elsewhere = sources
        .map(|(before, after)| format!("SELECT person FROM ({} EXCEPT {})", by_day(&before), by_day(&after)));
    let statement = format!(
        "SELECT count(DISTINCT person) FROM (
            SELECT mark.person AS person
            FROM session JOIN class ON class.id = session.class CROSS JOIN mark ON mark.session = session.id
            WHERE session.date BETWEEN ?1 AND ?2 AND {} <> {}
            UNION ALL {})",
        credited_sql(before),
        credited_sql(after),
        elsewhere.collect::<Vec<_>>().join(" UNION ALL ")
    );
    view.number(&statement, (from.to_string(), today.to_string()))
}

/// What a source credits, by person and day.
fn by_day(source: &str) -> String {
    format!(
        "SELECT person, day, sum(quarters) FROM ({source}) WHERE person IS NOT NULL AND quarters > 0 GROUP BY 1, 2"
    )
}
