//! A view: the database as a call reads it.

use super::record::{Record, RecordIdOf};
use super::{Feed, StoreError};
use crate::ids::ClassId;
use crate::world::{Caller, Role};
use rusqlite::{Connection, Params};

/// The database at one moment, and who is looking.
#[derive(Clone, Copy)]
pub struct View<'a> {
    /// For a feature's own queries. Read-only outside a draft, and within one by convention: writing goes through `put`.
    pub sql: &'a Connection,
    /// Who is looking, and when.
    pub caller: Caller,
    /// The closed class being corrected: it alone may change although it is closed.
    pub corrects: Option<ClassId>,
}

impl View<'_> {
    /// The same view for a caller in this role.
    #[must_use]
    pub fn acting_as(self, role: Role) -> Self {
        Self { caller: Caller { role, ..self.caller }, ..self }
    }

    /// The record with this id.
    pub fn find<R: Record + RecordIdOf>(&self, id: R::Id) -> Result<Option<R>, StoreError> {
        let keys = R::keys(id);
        let conditions: Vec<String> = R::SHAPE.keys.iter().map(|key| format!("{key} = ?")).collect();
        let keys = keys.iter().map(<[u8; 16]>::as_slice);
        let tail = format!("WHERE {}", conditions.join(" AND "));
        Ok(self.all::<R>(&tail, rusqlite::params_from_iter(keys))?.into_iter().next())
    }

    /// The records a query's tail (`WHERE … ORDER BY …`) names.
    pub fn all<R: Record>(&self, tail: &str, parameters: impl Params) -> Result<Vec<R>, StoreError> {
        let statement = format!("SELECT {} FROM {} {tail}", R::COLUMNS, R::SHAPE.table);
        self.rows(&statement, parameters, R::from_row)
    }

    /// This installation's device, as the journal names it.
    pub fn device(&self) -> Result<String, StoreError> {
        Ok(Feed::own(self.sql)?.device.to_string())
    }

    /// The rows of any query, each read by `read`.
    pub fn rows<T>(
        &self,
        statement: &str,
        parameters: impl Params,
        read: impl FnMut(&rusqlite::Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Vec<T>, StoreError> {
        let mut prepared = self.sql.prepare_cached(statement)?;
        let rows = prepared.query_map(parameters, read)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// A single number, such as a count.
    pub fn number(&self, statement: &str, parameters: impl Params) -> Result<i64, StoreError> {
        let mut prepared = self.sql.prepare_cached(statement)?;
        Ok(prepared.query_row(parameters, |row| row.get::<_, Option<i64>>(0))?.unwrap_or_default())
    }
}
