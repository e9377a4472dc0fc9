//! What a new version would change, shown before it is recorded: hours, proposals, targets; and what it leaves alone.

use super::elsewhere_effect::{HoursEffect, placement_effect, speaking_effect};
use super::versions::{dated_back, next, sentences};
use super::{History, NAMED, NewRuleVersion, RuleSetError};
use crate::attendance::Mark;
use crate::classes::{Class, ClassState};
use crate::completion::Proposal;
use crate::credits::{attendance_of, rule_band};
use crate::enrollment::EnrollmentState;
use crate::ids::{ClassId, PersonId, SessionId};
use crate::people::{PersonState, RankBand};
use crate::sessions::Session;
use crate::store::{StoreError, View};
use chrono::NaiveDate;
use rules::rule_set::TargetName;
use rules::{Attendance, RuleSet};
use serde::Serialize;
use std::collections::BTreeMap;
use ts_rs::TS;

/// An open class in which something would change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ClassEffect {
    /// The class.
    pub class: ClassId,
    /// Its name.
    pub name: String,
    /// 第N期.
    pub run: u32,
    /// People for whom something changes.
    pub people: u32,
    /// Hours credited to them before, in quarter-hours.
    pub before: u32,
    /// Hours credited to them after, in quarter-hours.
    pub after: u32,
}

/// Someone for whom something would change in a class.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PersonEffect {
    /// The person.
    pub person: PersonId,
    /// Their name.
    pub name: String,
    /// Their unit.
    pub unit: String,
    /// The class.
    pub class: ClassId,
    /// Its name.
    pub class_name: String,
    /// Hours it credits them before, in quarter-hours.
    pub before: u32,
    /// Hours it credits them after, in quarter-hours.
    pub after: u32,
    /// What the rules propose before.
    pub proposal_before: Proposal,
    /// What the rules propose after.
    pub proposal_after: Proposal,
}

/// A target that would ask something else of a band.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct TargetEffect {
    /// Which target.
    #[ts(type = "TargetSheet['name']")]
    pub name: TargetName,
    /// Of whom.
    pub band: RankBand,
    /// People in post in that band.
    pub people: u32,
    /// Owed before, in quarter-hours; none where it did not apply.
    pub before: Option<u32>,
    /// Owed after, in quarter-hours; none where it no longer applies.
    pub after: Option<u32>,
}

/// What a new version would change.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, TS)]
pub struct RuleEffect {
    /// Why it cannot be recorded; nothing else is filled in then.
    pub problems: Vec<String>,
    /// Closed classes with sessions from its first day on; they keep what they credited.
    pub kept: u32,
    /// Sessions of open classes from its first day on that go by it.
    pub sessions: u32,
    /// People enrolled in those classes.
    pub enrolled: u32,
    /// Open classes in which something changes.
    pub classes: Vec<ClassEffect>,
    /// For whom, the first of them.
    pub people: Vec<PersonEffect>,
    /// For how many people something changes; someone in two classes counts twice.
    pub people_total: u32,
    /// People whose placements would credit more or less.
    pub placements: HoursEffect,
    /// People whom speaking, hearing and teaching would credit more or less.
    pub speaking: HoursEffect,
    /// Targets that ask something else.
    pub targets: Vec<TargetEffect>,
}

/// Who would be affected by a version, without recording it.
pub fn preview(view: &View<'_>, new: NewRuleVersion) -> Result<RuleEffect, StoreError> {
    let before = History::read(view)?;
    let effective = new.effective;
    let refused = |errors: &[RuleSetError]| RuleEffect {
        problems: sentences(errors, view.caller.language),
        ..RuleEffect::default()
    };
    let rules = match next(&before, new, view.caller.language) {
        Ok(rules) => rules,
        Err(errors) => return Ok(refused(&errors)),
    };
    if let Some(refusal) = dated_back(view, &before, &rules)? {
        return Ok(refused(&[refusal]));
    }
    let mut effect = RuleEffect {
        enrolled: enrolled(view, effective)?,
        kept: concerned(view, effective, "count(DISTINCT class.id)", "=")?,
        sessions: concerned(view, effective, "count(*)", "<>")?,
        targets: targets(view, before.latest(), &rules)?,
        ..RuleEffect::default()
    };
    let after = before.with(rules);
    effect.placements = placement_effect(view, &before, &after)?;
    effect.speaking = speaking_effect(view, &before, &after)?;
    let open =
        "WHERE state NOT IN (?, ?) AND id IN (SELECT class FROM session WHERE date >= ?) ORDER BY starts, id";
    let states = (ClassState::Closed.code(), ClassState::Cancelled.code(), effective.to_string());
    for class in view.all::<Class>(open, states)? {
        compare(view, &class, (&before, &after), &mut effect)?;
    }
    effect.people_total = u32::try_from(effect.people.len()).unwrap_or(u32::MAX);
    effect.people.truncate(NAMED);
    Ok(effect)
}

/// Counts sessions from a day on, or their classes, of closed or of open ones.
fn concerned(view: &View<'_>, from: NaiveDate, what: &str, closed: &str) -> Result<u32, StoreError> {
    let statement = format!(
        "SELECT {what} FROM session JOIN class ON class.id = session.class
         WHERE session.date >= ?1 AND class.state {closed} ?2 AND class.state <> ?3"
    );
    let states = (from.to_string(), ClassState::Closed.code(), ClassState::Cancelled.code());
    Ok(u32::try_from(view.number(&statement, states)?).unwrap_or_default())
}

/// Counts those enrolled in open classes with sessions from a day on.
fn enrolled(view: &View<'_>, from: NaiveDate) -> Result<u32, StoreError> {
    let statement = format!(
        "SELECT count(DISTINCT enrollment.person) FROM enrollment JOIN class ON class.id = enrollment.class
         WHERE class.state NOT IN (?1, ?2) AND enrollment.state NOT IN ({})
            AND EXISTS (SELECT 1 FROM session WHERE session.class = class.id AND session.date >= ?3)",
        EnrollmentState::off_roster_codes()
    );
    let states = (ClassState::Closed.code(), ClassState::Cancelled.code(), from.to_string());
    let count = view.number(&statement, states)?;
    Ok(u32::try_from(count).unwrap_or_default())
}

/// Adds what changes in one class.
fn compare(
    view: &View<'_>,
    class: &Class,
    (before, after): (&History, &History),
    effect: &mut RuleEffect,
) -> Result<(), StoreError> {
    let sessions = view.all::<Session>("WHERE class = ? ORDER BY date, start", [class.id])?;
    let marks = view.all::<Mark>("WHERE session IN (SELECT id FROM session WHERE class = ?)", [class.id])?;
    let mut rows: BTreeMap<PersonId, BTreeMap<SessionId, Mark>> = BTreeMap::new();
    for mark in marks {
        rows.entry(mark.person).or_default().insert(mark.session, mark);
    }
    let mut line = ClassEffect {
        class: class.id,
        name: class.name.clone(),
        run: class.run,
        people: 0,
        before: 0,
        after: 0,
    };
    for (person, marks) in &rows {
        let attendance = attendance_of(&sessions, |session| marks.get(&session));
        let (was, becomes) = (figures(class, &attendance, before), figures(class, &attendance, after));
        if was != becomes {
            line.people += 1;
            line.before += was.0;
            line.after += becomes.0;
            effect.people.push(named(view, *person, class, (was, becomes))?);
        }
    }
    if line.people > 0 {
        effect.classes.push(line);
    }
    Ok(())
}

/// Hours in quarter-hours and what the rules propose, for one person's row.
fn figures(class: &Class, attendance: &[Attendance<SessionId>], history: &History) -> (u32, Proposal) {
    let credited = attendance.iter().filter_map(|row| {
        let rules = history.known_on(class.rules_known, row.session.date);
        row.mark.map(|mark| rules::credited(&row.session, mark, rules).hours)
    });
    let hours: rules::Quarters = credited.sum();
    let proposal = rules::outcome(attendance, history.of_class(class)).outcome.into();
    (u32::try_from(hours).unwrap_or(u32::MAX), proposal)
}

fn named(
    view: &View<'_>,
    person: PersonId,
    class: &Class,
    (was, becomes): ((u32, Proposal), (u32, Proposal)),
) -> Result<PersonEffect, StoreError> {
    let (name, unit) = name_and_unit(view, person)?;
    Ok(PersonEffect {
        person,
        name,
        unit,
        class: class.id,
        class_name: class.name.clone(),
        before: was.0,
        after: becomes.0,
        proposal_before: was.1,
        proposal_after: becomes.1,
    })
}

/// Someone's name and their unit's.
pub(super) fn name_and_unit(view: &View<'_>, person: PersonId) -> Result<(String, String), StoreError> {
    let statement = "SELECT coalesce(person.name, ''), coalesce(unit.name, '')
         FROM person LEFT JOIN unit ON unit.id = person.unit WHERE person.id = ?";
    let found = view.rows(statement, [person], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(found.into_iter().next().unwrap_or_default())
}

/// Where a target asks more, less, or of others than before.
fn targets(view: &View<'_>, before: &RuleSet, after: &RuleSet) -> Result<Vec<TargetEffect>, StoreError> {
    let people = view.rows(
        "SELECT band, count(*) FROM person WHERE state = ? GROUP BY band",
        [PersonState::Active.code()],
        |row| Ok((row.get::<_, u8>(0)?, row.get::<_, u32>(1)?)),
    )?;
    let people: BTreeMap<u8, u32> = people.into_iter().collect();
    let owed = |rules: &RuleSet, name, band| {
        let rule =
            rules.targets.iter().find(|rule| rule.on && rule.name == name && rule.bands.contains(&band))?;
        u32::try_from(rule.required).ok()
    };
    let names = before.targets.iter().chain(&after.targets).map(|rule| rule.name);
    let mut names: Vec<TargetName> = names.collect();
    names.sort_unstable();
    names.dedup();
    let mut effects = Vec::new();
    for name in names {
        for band in RankBand::ALL {
            let of = rule_band(*band);
            let (was, becomes) = (owed(before, name, of), owed(after, name, of));
            if was != becomes {
                let people = people.get(&band.code()).copied().unwrap_or_default();
                effects.push(TargetEffect { name, band: *band, people, before: was, after: becomes });
            }
        }
    }
    Ok(effects)
}
