//! The register of certificates.

use super::giving::numbers_here;
use super::{Series, text_of};
use crate::classes::ClassState;
use crate::completion::Decision;
use crate::ids::{CertificateId, ClassId, PersonId};
use crate::people::RankBand;
use crate::plan::WayOfTraining;
use crate::store::{StoreError, View, column_value};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The number of someone's good certificate from a class, as text; `class` and `person` are SQL.
pub(crate) fn number_sql(class: &str, person: &str) -> String {
    format!(
        "coalesce((SELECT printf('%04d-%d%d-%04d', certificate.year, coalesce(certificate.way, 0), certificate.band,
             certificate.number)
           FROM certificate WHERE certificate.class = {class} AND certificate.person = {person}
             AND certificate.void_on IS NULL ORDER BY certificate.number LIMIT 1), '')"
    )
}

/// The number of someone's good certificate from a class; empty if there is none.
pub(crate) fn number_of(view: &View<'_>, class: ClassId, person: PersonId) -> Result<String, StoreError> {
    let statement = format!("SELECT {}", number_sql("?1", "?2"));
    let numbers = view.rows(&statement, (class, person), |row| row.get(0))?;
    Ok(numbers.into_iter().next().unwrap_or_default())
}

/// Which year's register.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
pub struct CertificateQuery {
    /// The year; the newest there is if none is given.
    #[serde(default)]
    #[ts(optional)]
    pub year: Option<i32>,
    /// Skip so many rows.
    pub offset: u32,
    /// Return at most so many.
    pub limit: u32,
}

/// A line of the register.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct CertificateRow {
    /// The certificate.
    pub id: CertificateId,
    /// Its number as it is printed.
    pub number: String,
    /// Whose.
    pub person: PersonId,
    /// Their name.
    pub name: String,
    /// Their unit.
    pub unit: String,
    /// From which class.
    pub class: ClassId,
    /// Its name.
    pub class_name: String,
    /// 第N期.
    pub run: u32,
    /// The day the number was given.
    pub given: Option<NaiveDate>,
    /// The day it was taken back; none while it is good.
    pub void_on: Option<NaiveDate>,
}

/// A page of the register, and how the numbering stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Certificates {
    /// The years there are certificates of, newest first.
    pub years: Vec<i32>,
    /// Of the year.
    pub total: u32,
    /// Of these, void.
    pub void: u32,
    /// People who completed in a closed class and wait for a number.
    pub waiting: u32,
    /// Whether this device gives the numbers.
    pub numbering_here: bool,
    /// The page.
    pub rows: Vec<CertificateRow>,
}

/// A page of a year's register, in the order of the numbers.
pub fn page(view: &View<'_>, query: CertificateQuery) -> Result<Certificates, StoreError> {
    let years: Vec<i32> =
        view.rows("SELECT DISTINCT year FROM certificate ORDER BY year DESC", [], |row| row.get(0))?;
    let year = query.year.or_else(|| years.first().copied());
    let counted = "SELECT count(*), count(void_on) FROM certificate WHERE year = ?";
    let counts = view.rows(counted, [year], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let (total, void) = counts.into_iter().next().unwrap_or_default();
    Ok(Certificates {
        years,
        total,
        void,
        waiting: waiting(view)?,
        numbering_here: numbers_here(view)?,
        rows: rows(view, year, query)?,
    })
}

fn rows(
    view: &View<'_>,
    year: Option<i32>,
    query: CertificateQuery,
) -> Result<Vec<CertificateRow>, StoreError> {
    let statement =
        "SELECT certificate.id, certificate.year, certificate.way, certificate.band, certificate.number,
           certificate.person, coalesce(person.name, ''), coalesce(unit.name, ''), certificate.class,
           coalesce(class.name, ''), coalesce(class.run, 0), certificate.given, certificate.void_on
         FROM certificate LEFT JOIN person ON person.id = certificate.person
           LEFT JOIN unit ON unit.id = person.unit LEFT JOIN class ON class.id = certificate.class
         WHERE certificate.year = ?1
         ORDER BY certificate.year, certificate.way, certificate.band, certificate.number LIMIT ?2 OFFSET ?3";
    view.rows(statement, (year, query.limit, query.offset), |row| {
        let way: Option<WayOfTraining> = column_value(row, 2)?;
        let series = Series { year: row.get(1)?, way, band: column_value::<RankBand>(row, 3)? };
        Ok(CertificateRow {
            id: row.get(0)?,
            number: text_of(series, row.get(4)?),
            person: row.get(5)?,
            name: row.get(6)?,
            unit: row.get(7)?,
            class: row.get(8)?,
            class_name: row.get(9)?,
            run: row.get(10)?,
            given: column_value(row, 11)?,
            void_on: column_value(row, 12)?,
        })
    })
}

fn waiting(view: &View<'_>) -> Result<u32, StoreError> {
    let statement = "SELECT count(*) FROM class JOIN completion ON completion.class = class.id
         WHERE class.state = ?1 AND completion.decision = ?2 AND NOT EXISTS (
           SELECT 1 FROM certificate WHERE certificate.class = class.id
             AND certificate.person = completion.person AND certificate.void_on IS NULL)";
    let waiting = view.number(statement, (ClassState::Closed.code(), Decision::Completed.code()))?;
    Ok(u32::try_from(waiting).unwrap_or(u32::MAX))
}
