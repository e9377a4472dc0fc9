//! Trainers: those who teach, from within the county and from outside.

mod absence;
mod change;
mod list;
mod most;

pub(crate) use absence::absences_between;
pub use absence::{
    AbsenceEdit, AbsenceError, AbsenceReference, AbsenceRow, AbsencesQuery, NewAbsence, absences,
    add_absence, edit_absence, remove_absence,
};
pub use change::{NewTrainer, TrainerEdit, TrainerError, create, edit, remove};
pub use list::{FindTrainers, TrainerReference, TrainerRow, TrainerSort, TrainersQuery, find, get, page};
pub(crate) use most::{Most, most, quarter_around};

use crate::ids::{AbsenceId, PersonId, TopicId, TrainerId};
use crate::{names, record};
use chrono::NaiveDate;
use journal::Value;

record! {
    /// Someone who teaches (师资).
    pub struct Trainer [id: TrainerId] in "trainer" as 5 {
        /// Their name.
        name: String = 1,
        /// The person, if they are one of the county's own.
        person: Option<PersonId> = 2,
        /// Unit and post, as it is printed.
        organisation: String = 3,
        /// Whether they come from outside the county.
        external: bool = 4,
        /// The topics they can teach.
        topics: Vec<TopicId> = 5,
        /// Who steps in for them (AB角).
        understudy: Option<TrainerId> = 6,
        /// 联系电话.
        phone: String = 7,
        /// 备注.
        note: String = 8,
        /// Whether they are a leader whose lectures count towards 领导干部授课.
        leader: bool = 9,
        /// The most they teach in a week, Monday to Sunday, in minutes; 0 where there is no limit.
        most_minutes: u16 = 10,
        /// The most they teach in a quarter of the year, in minutes; 0 where there is no limit.
        most_minutes_a_quarter: u32 = 11,
    }
    /// Some fields of a trainer.
    pub struct TrainerPatch;
    together [];
    indexes ["name_key, pinyin, initials", "person"];
    derived search_keys => [
        "name_key TEXT NOT NULL",
        "pinyin TEXT NOT NULL",
        "initials TEXT NOT NULL",
        "by_pinyin TEXT NOT NULL",
        "by_strokes TEXT NOT NULL"
    ];
}

record! {
    /// Days a trainer cannot come (师资请假).
    pub struct TrainerAbsence [id: AbsenceId] in "trainer_absence" as 41 {
        /// Who.
        trainer: TrainerId = 1,
        /// The first day.
        starts: NaiveDate = 2,
        /// The last day; it belongs to the absence.
        ends: NaiveDate = 3,
        /// Why.
        reason: String = 4,
    }
    /// Some fields of an absence.
    pub struct TrainerAbsencePatch;
    together [&["starts", "ends"]];
    indexes ["trainer, starts", "starts"];
}

/// The columns trainers are found and ordered by.
fn search_keys(trainer: &Trainer) -> Vec<Value> {
    names::of_person(&trainer.name)
}
