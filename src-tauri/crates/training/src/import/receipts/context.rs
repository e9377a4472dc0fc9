//! What a receipt is about: which class, which unit answers, and what is on record about both.

use super::super::ImportError;
use super::super::choices::{Chosen, ImportChoices};
use super::super::roster::known::Known;
use super::super::units::{Named, UnitIndex};
use crate::classes::{Class, ClassState};
use crate::completion::Completion;
use crate::enrollment::{ClassMention, Elsewhere, Enrollment, accepting_class};
use crate::ids::{ClassId, PersonId, UnitId};
use crate::people::Person;
use crate::quotas::Shares;
use crate::store::View;
use chrono::Days;
use identity::text::without_spaces;
use std::collections::{BTreeMap, BTreeSet};

/// A receipt that comes in so many days after its class still names it by its title alone.
const DAYS_AFTER: u64 = 30;
/// What stands before the unit that answers, above the table.
const BEFORE_UNIT: [&str; 4] = ["填报单位", "报送单位", "参训单位", "单位"];

/// What rows are checked against.
pub(super) struct Context {
    pub class: Class,
    /// The unit that answers; none where the file does not say.
    pub sender: Option<UnitId>,
    pub people: Known,
    pub units: UnitIndex,
    pub shares: Shares,
    pub elsewhere: Elsewhere,
    pub roster: BTreeMap<PersonId, Enrollment>,
    /// Those who have marks in the class.
    pub marked: BTreeSet<PersonId>,
    /// Those of whom it has been decided whether they complete it.
    pub decided: BTreeSet<PersonId>,
    pub last_position: i64,
}

impl Context {
    pub fn read(view: &View<'_>, chosen: &Chosen<'_>, choices: &ImportChoices) -> Result<Self, ImportError> {
        let above = &chosen.table.above;
        let id = match choices.class {
            Some(class) => class,
            None => class_named(view, above)?.ok_or(ImportError::ReceiptClass)?,
        };
        let class = accepting_class(view, id)?;
        let units = UnitIndex::read(view)?;
        let shares = Shares::of(view, class.id)?;
        let sender = choices.unit_for_all.or_else(|| unit_named(&units, above));
        let roster = view.all::<Enrollment>("WHERE class = ? ORDER BY position, person", [class.id])?;
        let last_position = roster.iter().map(|one| one.position).max().unwrap_or_default();
        let marked = view.rows(
            "SELECT DISTINCT mark.person FROM session CROSS JOIN mark ON mark.session = session.id
             WHERE session.class = ?",
            [class.id],
            |row| row.get(0),
        )?;
        let decided = view.all::<Completion>("WHERE class = ?", [class.id])?;
        Ok(Self {
            sender: sender.and_then(|unit| shares.holder(unit)),
            people: Known::read(view)?,
            elsewhere: Elsewhere::of(view, &class)?,
            roster: roster.into_iter().map(|one| (one.person, one)).collect(),
            marked: marked.into_iter().collect(),
            decided: decided.into_iter().map(|one| one.person).collect(),
            class,
            units,
            shares,
            last_position,
        })
    }

    /// The class as sentences name it.
    pub fn title(&self) -> String {
        ClassMention::of(&self.class).title()
    }

    /// The unit whose seat someone takes.
    pub fn holder(&self, person: &Person) -> Option<UnitId> {
        person.unit.and_then(|unit| self.shares.holder(unit))
    }

    pub fn unit_name(&self, unit: Option<UnitId>) -> String {
        unit.map(|unit| self.units.name(unit).to_owned()).unwrap_or_default()
    }

    /// Whether someone is of the unit a text names, or takes its seats.
    pub fn is_of(&self, person: &Person, text: &str) -> bool {
        let of = |unit: UnitId| person.unit == Some(unit) || self.holder(person) == Some(unit);
        match self.units.named(text) {
            Named::One(unit) => of(unit),
            Named::Several(units) => units.into_iter().any(of),
            Named::Nothing => false,
        }
    }
}

/// The class whose title stands above the table: of several, the one whose title is longest, as 第2期 is of the name without it;
/// of namesakes the one that begins next.
fn class_named(view: &View<'_>, above: &[String]) -> Result<Option<ClassId>, ImportError> {
    let today = view.caller.now.date;
    let since = today.checked_sub_days(Days::new(DAYS_AFTER)).unwrap_or(today);
    let above: Vec<String> = above.iter().map(|text| key(text)).collect();
    let statement = format!(
        "WHERE state NOT IN ({}, {}) AND coalesce(ends, starts, '9999') >= ?1
         ORDER BY starts < ?2, starts, id",
        ClassState::Closed.code(),
        ClassState::Cancelled.code()
    );
    let classes = view.all::<Class>(&statement, (since.to_string(), today.to_string()))?;
    let titled = classes.iter().filter_map(|class| {
        let title = key(&ClassMention::of(class).title());
        let is_there = !title.is_empty() && above.iter().any(|text| text.contains(&title));
        is_there.then(|| (title.chars().count(), class.id))
    });
    // The first of the longest.
    let longest = titled.reduce(|best, other| if other.0 > best.0 { other } else { best });
    Ok(longest.map(|(_, class)| class))
}

/// The unit that is named above the table: 单位：白帝镇.
fn unit_named(units: &UnitIndex, above: &[String]) -> Option<UnitId> {
    let after = |text: &String| {
        let text = text.replace(':', "：");
        let (_, rest) = BEFORE_UNIT.iter().find_map(|word| text.split_once(&format!("{word}：")))?;
        let unit = rest.trim().split([' ', '　', '，', '；', '（']).next()?.trim().to_owned();
        match units.named(&unit) {
            Named::One(unit) => Some(unit),
            Named::Several(_) | Named::Nothing => None,
        }
    };
    above.iter().find_map(after)
}

fn key(text: &str) -> String {
    without_spaces(text).replace('(', "（").replace(')', "）").to_lowercase()
}
