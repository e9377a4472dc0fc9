//! The office: whose data this is, and the accounts that use it.

use crate::ids::{AccountId, OfficeId};
use crate::record;
use crate::store::{Draft, StoreError, View};
use crate::world::Role;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// There is one office in a database; its record has this id on every device.
pub const THIS_OFFICE: OfficeId = OfficeId(*b"office\0\0\0\0\0\0\0\0\0\0");

record! {
    /// Whose data this is.
    pub struct Office [id: OfficeId] in "office" as 1 {
        /// Such as 中共奉节县委组织部干部教育科.
        name: String = 1,
        /// Such as 奉节县.
        county: String = 2,
        /// Whether this is the example county, whose people are invented.
        example: bool = 3,
        /// The device that gives certificates their numbers: one alone does, so that no two offices give the same.
        numbering: String = 4,
        /// Whether a class closes only once its four papers are there.
        papers_required: bool = 5,
        /// The words its venues' equipment is told in; empty for those an office begins with.
        equipment: Vec<String> = 6,
    }
    /// Some fields of the office.
    pub struct OfficePatch;
    together [];
    indexes [];
}

crate::choices! {
    /// What an account may do, as recorded.
    pub enum AccountRole {
        /// Looks things up.
        Reader = 1,
        /// Records talks and self-study in a township.
        Clerk = 2,
        /// Marks attendance.
        Trainer = 3,
        /// Plans, schedules, decides.
        Coordinator = 4,
    }
}

record! {
    /// Someone who uses the program.
    pub struct Account [id: AccountId] in "account" as 2 {
        /// The name shown beside what they record.
        name: String = 1,
        /// What they may do.
        role: AccountRole = 2,
    }
    /// Some fields of an account.
    pub struct AccountPatch;
    together [];
    indexes [];
}

impl From<AccountRole> for Role {
    fn from(role: AccountRole) -> Self {
        match role {
            AccountRole::Reader => Self::Reader,
            AccountRole::Clerk => Self::Clerk,
            AccountRole::Trainer => Self::Trainer,
            AccountRole::Coordinator => Self::Coordinator,
        }
    }
}

crate::sentences! {
    /// Why an office was not made.
    pub enum OfficeError with StoreError {
        NameMissing => "office.name_missing",
            zh "请填写办公室名称。",
            en "Enter the office's name.";
    }
}

/// What a new office is called, and who makes it.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct NewOffice {
    /// The office's name.
    pub name: String,
    /// The county's name.
    pub county: String,
    /// The name of the person at the keyboard; they become its coordinator.
    pub account_name: String,
}

/// Records the office and its first account.
pub fn create(draft: &mut Draft<'_>, new: NewOffice, example: bool) -> Result<Office, OfficeError> {
    let name = new.name.trim().to_owned();
    if name.is_empty() {
        return Err(OfficeError::NameMissing);
    }
    let office = Office {
        id: THIS_OFFICE,
        name,
        county: new.county.trim().to_owned(),
        example,
        numbering: draft.view().device()?,
        papers_required: false,
        equipment: Vec::new(),
    };
    draft.put(&office)?;
    crate::rule_sets::begin(draft)?;
    let id = AccountId(draft.caller().account.0);
    draft.put(&Account { id, name: new.account_name.trim().to_owned(), role: AccountRole::Coordinator })?;
    Ok(office)
}

/// The office and the account in use, if the office has been made.
#[derive(Debug, Clone, Serialize, TS)]
pub struct OfficeSummary {
    /// The office.
    pub office: Office,
    /// The account in use.
    pub account: Option<Account>,
}

/// The role of the account in use. Before the office has been recorded, whoever makes it is its coordinator.
pub fn own_role(view: &View<'_>) -> Result<Role, StoreError> {
    let account = view.find::<Account>(AccountId(view.caller.account.0))?;
    Ok(account.map_or(Role::Coordinator, |own| own.role.into()))
}

/// The name of the account in use.
pub(crate) fn own_name(view: &View<'_>) -> Result<String, StoreError> {
    let account = view.find::<Account>(AccountId(view.caller.account.0))?;
    Ok(account.map(|own| own.name).unwrap_or_default())
}

/// The office and the account in use; None before the office has been made.
pub fn summary(view: &View<'_>) -> Result<Option<OfficeSummary>, StoreError> {
    let Some(office) = view.find::<Office>(THIS_OFFICE)? else { return Ok(None) };
    Ok(Some(OfficeSummary { office, account: view.find::<Account>(AccountId(view.caller.account.0))? }))
}
