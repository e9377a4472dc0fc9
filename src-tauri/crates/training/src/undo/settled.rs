//! What cannot be taken back any more because a closed class rests on it.
//!
//! On one device a closing is newer than all it rests on, so undo meets the closing first. But classes are closed on other
//! devices too, and their closing arrives after what was done here.

use crate::classes::{Class, ClassState};
use crate::corrections::Correction;
use crate::ids::RuleVersionId;
use crate::rule_sets::RuleVersion;
use crate::store::{Record, StoreError, View, sixteen_bytes};
use journal::{EntityId, Kind};
use std::collections::BTreeSet;

crate::sentences! {
    /// Why a change was not taken back or brought back.
    pub enum UndoError with StoreError {
        RulesReliedOn { version: u32, classes: i64 } => "undo.rules_relied_on",
            zh "不能撤销规则第 {version} 版：已有 {classes} 个班次据此结班，撤销会改变它们的学时。需要改规则的，请另立新版本，从今后某日起生效。",
            en "Version {version} of the rules cannot be undone: {classes} classes were closed under it and their hours would change. Adopt a new version from a later day instead.";
        ClassClosed { class: String } => "undo.class_closed",
            zh "不能撤销：“{class}”此后已经结班，它的考勤、名单、课表、成绩和结业决定只能更正。请到该班的“结业”页，用“更正”修改并写明理由。",
            en "Cannot undo: “{class}” has been closed since, and its attendance, roster, timetable, grades and decisions change only by correction. Correct it on its completion page, with a reason.";
    }
}

/// Refuses if these records belong to a closed class or are rules it was closed under. A closing, a reopening and a
/// correction can be taken back: that is what undoing them means.
pub(super) fn refuse_settled(view: &View<'_>, reached: &BTreeSet<(Kind, EntityId)>) -> Result<(), UndoError> {
    if reached.iter().any(|(kind, _)| [Class::SHAPE.kind, Correction::SHAPE.kind].contains(kind)) {
        return Ok(());
    }
    for (kind, entity) in reached {
        if *kind == RuleVersion::SHAPE.kind {
            refuse_relied_on(view, entity)?;
        } else if let Some(class) = closed_class(view, *kind, entity)? {
            return Err(UndoError::ClassClosed { class });
        }
    }
    Ok(())
}

fn refuse_relied_on(view: &View<'_>, entity: &EntityId) -> Result<(), UndoError> {
    let Some(bytes) = sixteen_bytes(&entity.to_string()) else { return Ok(()) };
    let Some(rules) = view.find::<RuleVersion>(RuleVersionId(bytes))? else { return Ok(()) };
    let statement = "SELECT count(*) FROM class WHERE rules_known >= ?";
    match view.number(statement, [rules.version])? {
        0 => Ok(()),
        classes => Err(UndoError::RulesReliedOn { version: rules.version, classes }),
    }
}

/// The closed class that a record belongs to, by its name.
fn closed_class(view: &View<'_>, kind: Kind, entity: &EntityId) -> Result<Option<String>, StoreError> {
    let Some(class) = class_sql(kind) else { return Ok(None) };
    let statement = format!("SELECT name FROM class WHERE state = ?1 AND id = ({class})");
    let first: Vec<u8> = entity.as_bytes().iter().copied().take(16).collect();
    let names = view.rows(&statement, (ClassState::Closed.code(), first), |row| row.get(0))?;
    Ok(names.into_iter().next())
}

/// The class of a record as a query, by the record's id or the first of the two it joins; none for what is no class's.
fn class_sql(kind: Kind) -> Option<&'static str> {
    match kind.0 {
        // Enrolment, completion, leave case, assessment, closing: their first id is the class.
        11 | 17 | 25 | 45 | 47 => Some("?2"),
        // Session, mark, make-up: the first is the session.
        12 | 13 | 26 => Some("SELECT session.class FROM session WHERE session.id = ?2"),
        // Leave, and its sessions and steps.
        22..=24 => Some("SELECT leave.class FROM leave WHERE leave.id = ?2"),
        _ => None,
    }
}
