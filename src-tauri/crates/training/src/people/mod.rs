//! People: everyone who can be trained.

mod change;
mod error;
mod find;
mod former;
mod keeping;
mod list;
mod matching;
mod month;
mod posting;
mod whom;

pub use change::{
    MovePerson, NewPerson, PersonEdit, SeveralPeopleEdit, create, edit, edit_several, move_to, remove,
};
pub use error::PeopleError;
pub use find::{FindPeople, find};
pub use former::{
    FormerPosting, FormerPostingPatch, FormerPostingReference, NewFormerPosting, PostingsOf, former_postings,
    record_former, remove_former,
};
pub(crate) use keeping::keep_posting;
pub use list::{PeopleQuery, PersonReference, PersonRow, PersonSort, RevealedNumber, get, page, reveal};
pub use matching::{MatchOutcome, NameLines, NameMatch, match_names};
pub use month::month;
pub(crate) use posting::{Posting, Postings};
pub(crate) use whom::{OFFICIAL_ORDER, Whom, placed};

use crate::ids::{PersonId, UnitId};
use crate::store::Field;
use crate::{names, record};
use chrono::NaiveDate;
use journal::Value;

crate::choices! {
    /// What the hour targets hang on (职级层次).
    pub enum RankBand {
        /// 一般干部.
        Staff = 1,
        /// 县处级.
        CountyLeader = 2,
        /// 乡科级.
        TownshipLeader = 3,
        /// 村（社区）干部.
        VillageCadre = 4,
        /// 党员.
        PartyMember = 5,
    }
}

/// Bands as the journal keeps them: their numbers in a row. One this version does not know is left out.
impl Field for Vec<RankBand> {
    const SQL: &'static str = "TEXT";

    fn to_value(&self) -> Value {
        let codes: Vec<String> = self.iter().map(|band| band.code().to_string()).collect();
        codes.join(",").to_value()
    }

    fn from_value(value: &Value) -> Option<Self> {
        let Value::Text(text) = value else { return (*value == Value::Null).then(Self::new) };
        let codes = text.split(',').filter_map(|code| code.parse().ok());
        Some(codes.filter_map(|code: i64| RankBand::from_value(&Value::Integer(code))).collect())
    }
}

crate::choices! {
    /// As in the personnel file.
    pub enum Sex {
        /// Not recorded.
        Unknown = 1,
        /// 男.
        Male = 2,
        /// 女.
        Female = 3,
    }
}

crate::choices! {
    /// Whether someone is still called up.
    pub enum PersonState {
        /// In post.
        Active = 1,
        /// Moved to another county or office.
        Transferred = 2,
        /// Retired.
        Retired = 3,
    }
}

record! {
    /// Someone who can be trained (干部、学员).
    pub struct Person [id: PersonId] in "person" as 4 {
        /// As typed; matching goes by the derived keys.
        name: String = 1,
        /// As in the personnel file.
        sex: Sex = 2,
        /// 民族, such as 土家族.
        nationality: String = 3,
        /// Birth month, `YYYY-MM`.
        birth: String = 4,
        /// The unit they belong to.
        unit: Option<UnitId> = 5,
        /// 职务.
        post: String = 6,
        /// 职级.
        rank: String = 7,
        /// What the hour targets hang on.
        band: RankBand = 8,
        /// 政治面貌.
        political: String = 9,
        /// 学历.
        education: String = 10,
        /// Month work began, `YYYY-MM`.
        work_start: String = 11,
        /// 联系电话.
        phone: String = 12,
        /// GB 11643; optional, shown masked.
        id_number: String = 13,
        /// The official manual order within the unit.
        position: i64 = 14,
        /// 县管领导干部.
        county_managed: bool = 15,
        /// Whether they are still called up.
        state: PersonState = 16,
        /// 备注.
        note: String = 17,
        /// The first day in the present band, where it changed within a period that counts.
        band_since: Option<NaiveDate> = 18,
        /// The band before that.
        band_before: Option<RankBand> = 19,
    }
    /// Some fields of a person.
    pub struct PersonPatch;
    together [];
    indexes ["unit, position", "name_key, pinyin, initials, state", "id_number"];
    derived search_keys => [
        "name_key TEXT NOT NULL",
        "pinyin TEXT NOT NULL",
        "initials TEXT NOT NULL",
        "by_pinyin TEXT NOT NULL",
        "by_strokes TEXT NOT NULL"
    ];
}

/// The columns people are found and ordered by: [`names::of_person`], then the keys of 拼音 and of 笔画 order.
fn search_keys(person: &Person) -> Vec<Value> {
    names::of_person(&person.name)
}
