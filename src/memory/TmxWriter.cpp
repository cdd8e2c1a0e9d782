// SPDX-License-Identifier: GPL-3.0-or-later
#include "memory/TmxWriter.h"

#include "base/Files.h"
#include "model/Article.h"

#include <QXmlStreamWriter>

using namespace Qt::StringLiterals;

namespace wongo::memory {

namespace {

/// What XML 1.0 can hold of a text.
QString printable(const QString& text)
{
    QString made;
    const QString given = model::normalized(text);
    made.reserve(given.size());
    for (qsizetype i = 0; i < given.size(); ++i) {
        const QChar c = given[i];
        if (c.isHighSurrogate() && i + 1 < given.size() && given[i + 1].isLowSurrogate()) {
            made += c;
            made += given[++i];
        } else if ((c >= u' ' && !c.isSurrogate() && c < QChar(0xFFFE)) || c == u'\t' || c == u'\n') {
            made += c;
        }
    }
    return made;
}

void writeProperty(QXmlStreamWriter& xml, const QString& type, const QString& text)
{
    if (!text.isEmpty()) {
        xml.writeStartElement(u"prop"_s);
        xml.writeAttribute(u"type"_s, type);
        xml.writeCharacters(printable(text));
        xml.writeEndElement();
    }
}

void writeVariant(QXmlStreamWriter& xml, model::Language language, const QString& text)
{
    xml.writeStartElement(u"tuv"_s);
    xml.writeAttribute(u"xml:lang"_s, model::code(language));
    xml.writeTextElement(u"seg"_s, printable(text));
    xml.writeEndElement();
}

void writeHeader(QXmlStreamWriter& xml)
{
    const std::pair<QString, QString> attributes[] = {{u"creationtool"_s, u"Wongo"_s},
        {u"creationtoolversion"_s, QStringLiteral(WONGO_VERSION)}, {u"segtype"_s, u"block"_s}, {u"o-tmf"_s, u"Wongo"_s},
        {u"adminlang"_s, u"en"_s}, {u"srclang"_s, u"*all*"_s}, {u"datatype"_s, u"plaintext"_s}};
    xml.writeEmptyElement(u"header"_s);
    for (const auto& [name, value] : attributes) {
        xml.writeAttribute(name, value);
    }
}

} // namespace

QByteArray writeTmx(const QList<Unit>& units)
{
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.setAutoFormatting(true);
    xml.setAutoFormattingIndent(1);
    xml.writeStartDocument();
    xml.writeStartElement(u"tmx"_s);
    xml.writeAttribute(u"version"_s, u"1.4"_s);
    writeHeader(xml);
    xml.writeStartElement(u"body"_s);
    for (const Unit& unit : units) {
        xml.writeStartElement(u"tu"_s);
        if (unit.when.isValid()) {
            xml.writeAttribute(u"creationdate"_s, unit.when.toUTC().toString(u"yyyyMMdd'T'hhmmss'Z'"_s));
        }
        writeProperty(xml, u"x-article"_s, unit.article);
        writeProperty(xml, u"x-origin"_s, unit.origin);
        for (const model::Language language : model::allLanguages) {
            writeVariant(xml, language, unit.text(language));
        }
        xml.writeEndElement();
    }
    xml.writeEndDocument();
    return bytes;
}

base::Result<> saveTmx(const QString& file, const QList<Unit>& units)
{
    return base::writeFile(file, writeTmx(units));
}

} // namespace wongo::memory
