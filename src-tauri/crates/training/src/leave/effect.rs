//! What a leave would do, before anyone approves it.

use super::LeaveError;
use super::standing::Standing;
use crate::classes::Class;
use crate::completion::Proposal;
use crate::ids::{ClassId, PersonId, SessionId};
use crate::rule_sets::History;
use crate::store::View;
use rules::{Judgement, Quarters, RuleSet, approval_chain, leave_effect};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use ts_rs::TS;

/// Which leave is being thought of.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
pub struct LeaveQuestion {
    /// From which class.
    pub class: ClassId,
    /// Who.
    pub person: PersonId,
    /// From which sessions.
    pub sessions: Vec<SessionId>,
}

/// How someone stands with the leave limit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct LeaveStanding {
    /// Hours on leave, in quarter-hours.
    pub used: u32,
    /// What the limit leaves in hours, exactly, such as `12/7`.
    pub remaining: String,
    /// Whole half-days that still fit.
    pub half_days: u32,
    /// More than the limit. Using it up exactly is allowed.
    pub over: bool,
    /// What the rules would propose at the end.
    pub proposal: Proposal,
}

/// The effect of a leave.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct EffectOfLeave {
    /// Hours of its sessions, in quarter-hours.
    pub asked: u32,
    /// The class's hours, in quarter-hours.
    pub class_quarters: u32,
    /// The limit in hours, exactly, such as `40/7`.
    pub limit: String,
    /// As it stands without it.
    pub before: LeaveStanding,
    /// As it would stand with it.
    pub after: LeaveStanding,
    /// Who would have to approve it, in order.
    pub chain: Vec<String>,
    /// The version of the rules.
    pub rule_version: u32,
    /// Where the limit stands, as it is cited.
    pub article: String,
}

/// The effect of leave from these sessions.
pub fn effect(view: &View<'_>, question: LeaveQuestion) -> Result<EffectOfLeave, LeaveError> {
    let class = view.find::<Class>(question.class)?.ok_or(LeaveError::ClassMissing)?;
    let history = History::read(view)?;
    let mut standing = Standing::read(view, class.id, question.person)?;
    let asked: BTreeSet<SessionId> = question.sessions.into_iter().collect();
    // A leave that has been granted is seen as it was before.
    standing.granted.retain(|session, _| !asked.contains(session));
    Ok(effect_on(&standing, &asked, history.of_class(&class)))
}

/// The effect on a standing that does not yet count the sessions asked for.
pub(super) fn effect_on(standing: &Standing, asked: &BTreeSet<SessionId>, rules: &RuleSet) -> EffectOfLeave {
    let effect = leave_effect(&standing.rows(), asked, rules);
    let sessions = standing.sessions.iter().filter(|session| asked.contains(&session.id));
    let hours = sessions.map(|session| Quarters::new(session.quarters)).sum::<Quarters>();
    EffectOfLeave {
        asked: whole(hours),
        class_quarters: whole(effect.after.leave.class_hours),
        limit: effect.after.leave.limit.to_string(),
        before: standing_of(&effect.before),
        after: standing_of(&effect.after),
        chain: approval_chain(hours, rules).map(|step| step.name.clone()).collect(),
        rule_version: rules.version,
        article: rules.leave_limit.source.clone(),
    }
}

fn standing_of(judgement: &Judgement<SessionId>) -> LeaveStanding {
    let leave = &judgement.leave;
    LeaveStanding {
        used: whole(leave.hours),
        remaining: leave.remaining.to_string(),
        half_days: u32::try_from(leave.half_days_left).unwrap_or(u32::MAX),
        over: leave.over,
        proposal: judgement.outcome.into(),
    }
}

/// Quarter-hours as a whole number.
pub(super) fn whole(quarters: Quarters) -> u32 {
    u32::try_from(quarters.count()).unwrap_or(u32::MAX)
}
