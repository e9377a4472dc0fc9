//! The structure of what is taught, as three gauges of a class or a semester: theory with party spirit, party spirit, leaders'
//! lectures.

use crate::fraction::Fraction;
use crate::quarters::Quarters;
use crate::rule_set::RuleSet;
use serde::{Deserialize, Serialize};

/// The category of a topic (专题).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Category {
    /// 理论.
    Theory,
    /// 党性.
    PartySpirit,
    /// 政策.
    Policy,
    /// 能力.
    Ability,
    /// 知识.
    Knowledge,
}

/// A session as the gauges see it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Taught<S> {
    /// Which session: any id.
    pub session: S,
    /// Its hours.
    pub hours: Quarters,
    /// The category of its topic, if it has one.
    pub category: Option<Category>,
    /// Whether a leader gives it.
    pub by_leader: bool,
}

/// One gauge: a part of the hours against the share asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Gauge<S> {
    /// Hours that count.
    pub part: Quarters,
    /// All hours.
    pub whole: Quarters,
    /// The share asked for.
    pub required: Fraction,
    /// Reached; an empty timetable misses nothing.
    pub met: bool,
    /// Hours missing, were the whole to stay as it is; rounded up to a quarter-hour.
    pub short: Quarters,
    /// The sessions that count.
    pub sessions: Vec<S>,
}

/// The three gauges.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Structure<S> {
    /// 理论 and 党性 together.
    pub theory_and_party_spirit: Gauge<S>,
    /// 党性 alone.
    pub party_spirit: Gauge<S>,
    /// 领导干部讲课; the rule asks for it by the semester.
    pub leaders_lectures: Gauge<S>,
    /// The version of the rules.
    pub rule_version: u32,
}

/// The gauges over the sessions of a class or of a semester.
#[must_use]
pub fn structure<S: Copy>(taught: &[Taught<S>], rules: &RuleSet) -> Structure<S> {
    let is_party_spirit = |session: &Taught<S>| session.category == Some(Category::PartySpirit);
    let is_core =
        |session: &Taught<S>| is_party_spirit(session) || session.category == Some(Category::Theory);
    Structure {
        theory_and_party_spirit: gauge(taught, rules.theory_and_party_spirit_share.value, is_core),
        party_spirit: gauge(taught, rules.party_spirit_share.value, is_party_spirit),
        leaders_lectures: gauge(taught, rules.leaders_lectures_share.value, |session| session.by_leader),
        rule_version: rules.version,
    }
}

fn gauge<S: Copy>(taught: &[Taught<S>], required: Fraction, counts: impl Fn(&Taught<S>) -> bool) -> Gauge<S> {
    let counted = || taught.iter().filter(|session| counts(session));
    let part = counted().map(|session| session.hours).sum::<Quarters>();
    let whole = taught.iter().map(|session| session.hours).sum();
    let short = required.of(whole).less(part.into()).rounded_up();
    let met = short == Quarters::ZERO;
    Gauge { part, whole, required, met, short, sessions: counted().map(|session| session.session).collect() }
}
