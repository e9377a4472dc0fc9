//! Pages: what a list takes and gives. Order, filter and paging happen in `SQLite`; a screen fetches the rows it shows.

use super::{Field, StoreError, View};
use journal::Value;
use rusqlite::{Row, params_from_iter, types};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The rows a screen shows, and how many there are in all.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Page<T> {
    /// How many rows the filter leaves.
    pub total: i64,
    /// Those asked for.
    pub rows: Vec<T>,
}

/// Which rows of a list are wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
#[serde(default)]
pub struct Window {
    /// How many rows come before them.
    pub offset: u32,
    /// How many at most.
    pub limit: u32,
}

impl Default for Window {
    fn default() -> Self {
        Self { offset: 0, limit: 100 }
    }
}

/// A filter as it is put together: only what was asked for reaches the statement, and values only as parameters.
#[derive(Debug, Default)]
pub struct Conditions {
    sql: String,
    parameters: Vec<types::Value>,
}

impl Conditions {
    /// Narrows the list by a condition in which every `?` stands for `value`.
    pub fn and(&mut self, condition: &str, value: &impl Field) {
        self.begin();
        self.push(condition, value);
        self.sql.push(')');
    }

    /// Narrows the list by a condition without a value.
    pub fn and_always(&mut self, condition: &str) {
        self.begin();
        self.sql.push_str(condition);
        self.sql.push(')');
    }

    /// Narrows the list to rows for which any of the conditions holds, each with the text that its every `?` stands for.
    pub fn and_any(&mut self, alternatives: &[(String, String)]) {
        self.begin();
        for (place, (condition, text)) in alternatives.iter().enumerate() {
            self.sql.push_str(if place == 0 { "" } else { " OR " });
            self.push(condition, text);
        }
        self.sql.push(')');
    }

    /// Narrows the list if there is something to narrow it by.
    pub fn and_given<F: Field>(&mut self, condition: &str, value: Option<&F>) {
        if let Some(value) = value {
            self.and(condition, value);
        }
    }

    fn begin(&mut self) {
        self.sql.push_str(if self.sql.is_empty() { "WHERE (" } else { " AND (" });
    }

    fn push(&mut self, condition: &str, value: &impl Field) {
        self.sql.push_str(condition);
        let value = match value.to_value() {
            Value::Null => types::Value::Null,
            Value::Integer(number) => types::Value::Integer(number),
            Value::Text(text) => types::Value::Text(text),
            Value::Bytes(bytes) => types::Value::Blob(bytes),
        };
        self.parameters.extend(condition.matches('?').map(|_| value.clone()));
    }
}

/// What the number of all rows is called in a query that counts as it reads.
const TOTAL: &str = "rows_in_all";

/// A list's query.
#[derive(Debug)]
pub struct PageQuery<'a> {
    /// What is selected.
    pub columns: &'a str,
    /// From where.
    pub from: &'a str,
    /// Which rows.
    pub conditions: Conditions,
    /// In which order; see [`order`].
    pub order: String,
    /// Which of them.
    pub window: Window,
}

impl PageQuery<'_> {
    /// Counts the rows and reads those in the window.
    pub fn run<T>(
        self,
        view: &View<'_>,
        read: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Page<T>, StoreError> {
        let Self { columns, from, conditions: Conditions { sql, mut parameters }, order, window } = self;
        let count = format!("SELECT count(*) FROM {from} {sql}");
        let total = view.number(&count, params_from_iter(&parameters))?;
        let statement = format!("SELECT {columns} FROM {from} {sql} {order} LIMIT ? OFFSET ?");
        parameters.extend([window.limit.into(), window.offset.into()]);
        Ok(Page { total, rows: view.rows(&statement, params_from_iter(&parameters), read)? })
    }

    /// The same for rows that take long to work out: they are worked out once, to be counted and read.
    pub fn run_in_one_go<T>(
        self,
        view: &View<'_>,
        mut read: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Page<T>, StoreError> {
        let Self { columns, from, conditions: Conditions { sql, mut parameters }, order, window } = self;
        let statement = format!(
            "SELECT {columns}, count(*) OVER () AS {TOTAL} FROM {from} {sql} {order} LIMIT ? OFFSET ?"
        );
        parameters.extend([window.limit.into(), window.offset.into()]);
        let mut total = 0;
        let rows = view.rows(&statement, params_from_iter(&parameters), |row| {
            total = row.get(TOTAL)?;
            read(row)
        })?;
        if rows.is_empty() && (window.offset > 0 || window.limit == 0) {
            // No row was read that would tell how many there are.
            parameters.truncate(parameters.len().saturating_sub(2));
            let count = format!("SELECT count(*) FROM {from} {sql}");
            total = view.number(&count, params_from_iter(&parameters))?;
        }
        Ok(Page { total, rows })
    }
}

/// The ORDER BY for these terms: blanks last whichever way it runs, and the id at the end so that pages never overlap.
#[must_use]
pub fn order(terms: &[&str], descending: bool) -> String {
    let direction = if descending { "DESC" } else { "ASC" };
    let terms: Vec<String> = terms.iter().map(|term| format!("{term} {direction} NULLS LAST")).collect();
    format!("ORDER BY {}, id", terms.join(", "))
}
