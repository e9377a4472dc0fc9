//! A person's training file (个人培训档案): everything credited over some years, each line with where the person served then.

mod entries;

pub use entries::{EntryKind, FileEntry};

use crate::credits::{CreditError, PersonYearQuery, TargetLine, person_year};
use crate::ids::PersonId;
use crate::people::{Person, Postings, RankBand, Sex};
use crate::store::View;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How many years a file may span; longer than anybody serves.
const MOST_YEARS: i32 = 60;

crate::sentences! {
    /// Why there is no file.
    pub enum TrainingFileError with StoreError and Hours(CreditError) {
        YearsWrong { from: i32, to: i32 } => "training_file.years_wrong",
            zh "年份 {from} 至 {to} 不对：起始年份不能晚于截止年份，最多 60 年。请重新选择年份。",
            en "The years {from} to {to} cannot be: the first may not come after the last, 60 at most. Choose again.";
    }
}

/// Whose file, from which year to which.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
pub struct TrainingFileQuery {
    /// The person.
    pub person: PersonId,
    /// The first calendar year.
    pub from: i32,
    /// The last one.
    pub to: i32,
}

/// A year of a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct FileYear {
    /// The calendar year.
    pub year: i32,
    /// What was credited in it, in quarter-hours.
    pub credited: u32,
    /// What the person owed, in quarter-hours; none where the rules ask nothing of their band.
    pub required: Option<u32>,
}

/// A person's training file.
#[derive(Debug, Clone, Serialize, TS)]
pub struct TrainingFile {
    /// The person.
    pub person: PersonId,
    /// Their name.
    pub name: String,
    /// As in the personnel file.
    pub sex: Sex,
    /// Birth month, `YYYY-MM`.
    pub birth: String,
    /// Their unit now.
    pub unit: String,
    /// Their post now.
    pub post: String,
    /// Their rank now.
    pub rank: String,
    /// What the targets hang on.
    pub band: RankBand,
    /// The years, one after the other.
    pub years: Vec<FileYear>,
    /// What was credited in all of them, in quarter-hours.
    pub credited: u32,
    /// How the person stands with the five years the last of them belongs to.
    pub cycle: Option<TargetLine>,
    /// Everything they took part in, by its first day.
    pub entries: Vec<FileEntry>,
}

/// A person's file over some years: those years one after the other, so that it never says anything else than they do.
pub fn read(view: &View<'_>, query: TrainingFileQuery) -> Result<TrainingFile, TrainingFileError> {
    let TrainingFileQuery { person, from, to } = query;
    if from > to || to.saturating_sub(from) >= MOST_YEARS {
        return Err(TrainingFileError::YearsWrong { from, to });
    }
    let record = view.find::<Person>(person)?.ok_or(CreditError::PersonMissing)?;
    let (mut years, mut cycle, mut gathered) = (Vec::new(), None, entries::Gathered::default());
    let postings = Postings::of(view, &record)?;
    for year in from..=to {
        let mut of_year = person_year(view, PersonYearQuery { person, year })?;
        let target = |name: &str| of_year.targets.iter().position(|target| target.name == name);
        let required =
            target("year").and_then(|place| of_year.targets.get(place)).map(|target| target.required);
        cycle = target("cycle").map(|place| of_year.targets.swap_remove(place));
        years.push(FileYear { year, credited: of_year.credited, required });
        gathered.add(view, of_year, &postings)?;
    }
    let now = postings.on(None).clone();
    Ok(TrainingFile {
        person,
        name: record.name,
        sex: record.sex,
        birth: record.birth,
        unit: now.unit_name,
        post: now.post,
        rank: now.rank,
        band: now.band,
        credited: years.iter().map(|year| year.credited).sum(),
        years,
        cycle,
        entries: gathered.in_order(),
    })
}
