// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUrl>

#include <optional>

/// Where links may lead: one rule for what is published and for what a person opens from the preview. Pure functions.
namespace wongo::markdown {

/// The address in the form that may stand in href: publishable (isPublishableLink), and valid as it is parsed, with a
/// host, without user name and password; percent-encoded, the host in ASCII form. None = show the text alone.
std::optional<QString> publishableAddress(const QString& url);

/// A link as a person is asked about it.
struct LinkTarget {
    /// What is opened if the person says so; empty = nothing may be. Of a mail address no more than that: programs take
    /// headers from what follows, and some the names of files to attach.
    QUrl address;
    /// One line for people: the scheme, the host as it is asked for (punycode) with its port, and the rest readable,
    /// cut where it is long; without what nobody sees or what would turn the line around.
    QString shown;
};

LinkTarget linkTarget(const QString& url);

} // namespace wongo::markdown
