//! The year plan (年度培训计划): which kinds of class the year will see.

mod change;
mod error;
mod list;

pub use change::{
    CopyYear, LARGEST_SIZE, LONGEST_DAYS, MOST_RUNS, MoveProgram, NewProgram, ProgramEdit, ProgramReference,
    YearCopied, copy_year, create, edit, move_to, remove,
};
pub use error::PlanError;
pub(crate) use list::of_the_same_name;
pub use list::{PlanYear, ProgramQuery, ProgramRow, ProgramSort, programs, years};

use crate::ids::ProgramId;
use crate::{names, record};
use journal::Value;

crate::choices! {
    /// The county's four ways of training.
    pub enum WayOfTraining {
        /// 党校专题培训.
        PartySchool = 1,
        /// 聘请专家授课.
        ExpertLecture = 2,
        /// 实地学习考察.
        FieldVisit = 3,
        /// 一线实践锻炼.
        FrontlinePractice = 4,
    }
}

crate::choices! {
    /// How a class ends.
    pub enum Grading {
        /// Without a grade.
        Ungraded = 1,
        /// 考试.
        Test = 2,
        /// 论文.
        Paper = 3,
    }
}

/// The best grade, in tenths of a point.
pub const BEST_GRADE: u32 = 1_000;

record! {
    /// A planned kind of class (培训项目): one line of the year plan.
    pub struct Program [id: ProgramId] in "program" as 9 {
        /// The plan's year.
        year: i32 = 1,
        /// Its line in the plan.
        position: i64 = 2,
        /// 班次名称.
        name: String = 3,
        /// 培训内容.
        content: String = 4,
        /// 培训对象.
        audience: String = 5,
        /// 人数, for each run.
        size: u32 = 6,
        /// 期数.
        runs: u32 = 7,
        /// 时间, as the plan says it: a month, a quarter.
        period: String = 8,
        /// 天数.
        days: u32 = 9,
        /// 地点.
        place: String = 10,
        /// 主办单位.
        organiser: String = 11,
        /// 承办单位.
        undertaker: String = 12,
        /// 经费及列支渠道.
        budget: String = 13,
        /// 责任人.
        in_charge: String = 14,
        /// Which of the four ways.
        way: WayOfTraining = 15,
        /// 备注.
        note: String = 16,
        /// How it ends: with a test, a paper, or neither.
        grading: Grading = 17,
        /// The least grade that passes, in tenths of a point.
        pass_mark: u32 = 18,
        /// Whether everyone has to hand in an evaluation.
        evaluation: bool = 19,
    }
    /// Some fields of a program.
    pub struct ProgramPatch;
    together [];
    indexes ["year, position"];
    derived search_keys => ["name_key TEXT NOT NULL", "pinyin TEXT NOT NULL", "initials TEXT NOT NULL"];
}

/// The columns search goes by: the name, its pinyin, its initials.
fn search_keys(program: &Program) -> Vec<Value> {
    names::of_words(&program.name)
}
