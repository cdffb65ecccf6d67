// SPDX-License-Identifier: EUPL-1.2
// Who may read and write a file or folder, carried over from another on the real disk.
#pragma once

#include <string>

namespace stadga::fs {

/// Owner, group, access lists and the user's attributes, as far as we may set them; no rights. For
/// a folder that is still being filled. Throws Error where `from` cannot be looked at.
void copy_owner_and_attributes(const std::string& from, const std::string& to);

/// That and the rights. What we may not set (an ordinary user gives nothing away) makes `to` less
/// open than `from`, never more: rights of a group that could not be kept go no further than those
/// of all others, and rights behind an access list that could not be kept go to the owner alone.
void copy_rights(const std::string& from, const std::string& to);

/// The time of the last change, to the nanosecond where the disk keeps it.
void copy_time(const std::string& from, const std::string& to);

}  // namespace stadga::fs
