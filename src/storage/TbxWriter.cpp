// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/TbxFile.h"

#include <QXmlStreamWriter>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace wongo::storage {

namespace {

/// Without what XML cannot hold.
QString plain(QString text)
{
    text.removeIf([](QChar c) {
        return (c < u' ' && c != u'\t' && c != u'\n' && c != u'\r') || c == QChar(0xFFFE) || c == QChar(0xFFFF);
    });
    return text;
}

bool isHangul(const QString& text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.script() == QChar::Script_Hangul; });
}

/// A form with its administrative status.
struct Form {
    QString text;
    QString status;
};

QList<Form> withStatus(const QStringList& approved, const QStringList& forbidden)
{
    QList<Form> forms;
    for (const QString& text : approved) {
        forms.append({text, forms.isEmpty() ? u"preferredTerm-admn-sts"_s : u"admittedTerm-admn-sts"_s});
    }
    for (const QString& text : forbidden) {
        forms.append({text, u"deprecatedTerm-admn-sts"_s});
    }
    return forms;
}

class Writer {
public:
    explicit Writer(QByteArray* bytes)
        : m_xml(bytes)
    {
        m_xml.setAutoFormatting(true);
        m_xml.setAutoFormattingIndent(2);
    }

    void write(const model::Glossary& glossary)
    {
        m_xml.writeStartDocument();
        m_xml.writeStartElement(u"tbx"_s);
        m_xml.writeAttribute(u"type"_s, u"TBX-Basic"_s);
        m_xml.writeAttribute(u"style"_s, u"dca"_s);
        m_xml.writeAttribute(u"xml:lang"_s, u"ko"_s);
        m_xml.writeAttribute(u"xmlns"_s, u"urn:iso:std:iso:30042:ed-2"_s);
        open({u"tbxHeader"_s, u"fileDesc"_s, u"sourceDesc"_s});
        m_xml.writeTextElement(u"p"_s, u"Wongo"_s);
        close(3);
        open({u"text"_s, u"body"_s});
        for (qsizetype i = 0; i < glossary.size(); ++i) {
            writeConcept(glossary.at(i), i);
        }
        m_xml.writeEndDocument();
    }

private:
    void open(const QStringList& names)
    {
        for (const QString& name : names) {
            m_xml.writeStartElement(name);
        }
    }

    void close(int levels)
    {
        for (int i = 0; i < levels; ++i) {
            m_xml.writeEndElement();
        }
    }

    void value(const QString& element, const QString& type, const QString& text)
    {
        m_xml.writeStartElement(element);
        m_xml.writeAttribute(u"type"_s, type);
        m_xml.writeCharacters(text);
        m_xml.writeEndElement();
    }

    void writeConcept(const model::Term& term, qsizetype index)
    {
        const bool name = term.kind == model::Term::Kind::Name;
        QStringList korean;
        QStringList english;
        std::partition_copy(term.forbidden.begin(), term.forbidden.end(), std::back_inserter(korean),
            std::back_inserter(english), &isHangul);
        m_xml.writeStartElement(u"conceptEntry"_s);
        m_xml.writeAttribute(u"id"_s, term.code.isEmpty() ? u"c%1"_s.arg(index + 1) : u"code-"_s + term.code);
        if (name) {
            value(u"descrip"_s, u"subjectField"_s, u"person"_s);
        }
        if (!term.note.isEmpty()) {
            m_xml.writeTextElement(u"note"_s, plain(term.note));
        }
        const QString partOfSpeech = name ? u"properNoun"_s : u"noun"_s;
        writeLanguage(u"ko"_s, withStatus({term.ko}, korean), partOfSpeech);
        writeLanguage(u"en"_s, withStatus(term.en, english), partOfSpeech);
        m_xml.writeEndElement();
    }

    void writeLanguage(const QString& code, const QList<Form>& forms, const QString& partOfSpeech)
    {
        if (forms.isEmpty()) {
            return;
        }
        m_xml.writeStartElement(u"langSec"_s);
        m_xml.writeAttribute(u"xml:lang"_s, code);
        for (const Form& form : forms) {
            m_xml.writeStartElement(u"termSec"_s);
            m_xml.writeTextElement(u"term"_s, plain(form.text));
            value(u"termNote"_s, u"partOfSpeech"_s, partOfSpeech);
            value(u"termNote"_s, u"administrativeStatus"_s, form.status);
            m_xml.writeEndElement();
        }
        m_xml.writeEndElement();
    }

    QXmlStreamWriter m_xml;
};

} // namespace

QByteArray tbxOf(const model::Glossary& glossary)
{
    QByteArray bytes;
    Writer(&bytes).write(glossary);
    return bytes;
}

} // namespace wongo::storage
