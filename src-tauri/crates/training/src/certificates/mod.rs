//! Certificates (结业证书) and their numbers: a sequence from 0001 within way of training, band and year.
//!
//! One device alone gives numbers, the one the office was made on. A class closed elsewhere waits until that device has heard
//! of it, so two offices that cannot see each other never give the same number. A number is given when the class is closed,
//! and never again: a certificate taken back is void (作废) and stays on the list, for its paper may be in someone's drawer.

mod giving;
mod listing;
mod numbering;

pub use giving::{Given, give};
pub(crate) use giving::{numbers_here, settle};
pub use listing::{CertificateQuery, CertificateRow, Certificates, page};
pub(crate) use listing::{number_of, number_sql};
pub use numbering::Series;
pub(crate) use numbering::text_of;

use crate::ids::{CertificateId, ClassId, PersonId};
use crate::people::RankBand;
use crate::plan::WayOfTraining;
use crate::record;
use chrono::NaiveDate;

record! {
    /// A certificate.
    pub struct Certificate [id: CertificateId] in "certificate" as 48 {
        /// For which class.
        class: ClassId = 1,
        /// Whose.
        person: PersonId = 2,
        /// The year its number counts in.
        year: i32 = 3,
        /// The way of training its number counts in; none for a class outside the plan.
        way: Option<WayOfTraining> = 4,
        /// The band its number counts in: that of the person when it was given.
        band: RankBand = 5,
        /// Its place in the sequence, from 1.
        number: u32 = 6,
        /// The day the number was given.
        given: Option<NaiveDate> = 7,
        /// The day it was taken back; none while it is good.
        void_on: Option<NaiveDate> = 8,
    }
    /// Some fields of a certificate.
    pub struct CertificatePatch;
    together [&["year", "way", "band", "number", "given"]];
    indexes ["class, person", "year, way, band, number"];
}
