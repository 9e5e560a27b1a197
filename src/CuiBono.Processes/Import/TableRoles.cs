using System.Globalization;
using System.Text;

namespace CuiBono.Processes.Import;

/// <summary>Which columns of a table hold case, activity, time and resource.</summary>
/// <param name="Case">Column of the case id, or -1.</param>
/// <param name="Activity">Column of the activity, or -1.</param>
/// <param name="Time">Column of the time, or -1.</param>
/// <param name="Resource">Column of who did it, or -1.</param>
/// <param name="Form">How the times are written.</param>
internal readonly record struct TableRoles(int Case, int Activity, int Time, int Resource, TimeForm Form)
{
    private const int MaxListed = 50;

    private static readonly string[] CaseNames =
    [
        "caseconceptname", "caseid", "case", "casekey", "caseno", "casenr", "casenumber", "traceid", "trace", "processinstanceid", "processinstance", "instanceid",
        "orderid", "orderno", "ordernr", "ordernumber", "order", "ticketid", "ticketno", "ticketnumber", "ticket", "incidentid", "incidentno", "incidentnumber", "incident",
        "requestid", "requestno", "requestnumber", "request", "applicationid", "application", "claimid", "claimno", "claimnumber", "claim", "invoiceid", "invoiceno", "invoicenumber",
        "fallid", "fallnr", "fallnummer", "fall", "vorgangsid", "vorgangid", "vorgangsnr", "vorgangsnummer", "vorgang", "auftragsid", "auftragsnr", "auftragsnummer", "auftrag",
        "bestellnr", "bestellnummer", "bestellung", "ticketnr", "ticketnummer", "belegnr", "belegnummer", "antragsnummer", "antrag",
        "idcas", "cas", "numerodedossier", "numerodossier", "iddossier", "dossier", "numerodecommande", "numerocommande", "commande", "demande",
        "idcaso", "caso", "numerodecaso", "expediente", "numerodepedido", "numeropedido", "pedido", "solicitud", "incidencia",
    ];

    private static readonly string[] ActivityNames =
    [
        "conceptname", "activity", "activityname", "activitylabel", "event", "eventname", "eventtype", "task", "taskname", "step", "stepname", "processstep", "action", "operation", "stage", "milestone", "status", "state",
        "aktivitat", "aktivitaet", "tatigkeit", "taetigkeit", "ereignis", "prozessschritt", "arbeitsschritt", "schritt", "aufgabe", "aktion",
        "activite", "evenement", "tache", "etape", "actividad", "evento", "tarea", "paso", "etapa", "accion",
    ];

    private static readonly string[] TimeNames =
    [
        "timetimestamp", "timestamp", "completetimestamp", "completiontimestamp", "endtimestamp", "completetime", "completiontime", "endtime", "completed", "completedat", "finished", "finishedat", "end", "enddate",
        "eventtime", "eventtimestamp", "eventdate", "datetime", "time", "date", "occurredat", "createdat", "created", "starttimestamp", "starttime", "started", "startedat", "start", "startdate",
        "zeitstempel", "zeitpunkt", "endzeit", "abgeschlossen", "ende", "zeit", "datum", "startzeit", "beginn",
        "horodatage", "horodate", "dateheure", "datefin", "fin", "datedebut", "debut", "heure",
        "marcadetiempo", "fechahora", "fechayhora", "fechafin", "fecha", "fechainicio", "inicio", "hora",
    ];

    private static readonly string[] ResourceNames =
    [
        "orgresource", "resource", "resourcename", "resourceid", "user", "username", "userid", "agent", "agentname", "employee", "performer", "actor", "assignee", "operator", "handler", "processedby", "owner",
        "ressource", "bearbeiter", "sachbearbeiter", "benutzer", "mitarbeiter", "utilisateur", "operateur", "employe", "recurso", "usuario", "agente", "empleado", "operador",
    ];

    /// <summary>Finds the roles, and says of each how.</summary>
    /// <param name="headers">The names of the columns.</param>
    /// <param name="sample">The first rows.</param>
    /// <param name="forms">How the times of each column are written, null for a column that holds none.</param>
    /// <param name="options">The names that were told.</param>
    /// <param name="findings">Takes what is missing.</param>
    /// <param name="assumptions">Takes what was guessed.</param>
    public static TableRoles Of(
        IReadOnlyList<string> headers, IReadOnlyList<string?[]> sample, IReadOnlyList<TimeForm?> forms, ImportOptions options, FindingList findings, List<string> assumptions)
    {
        var taken = new HashSet<int>();
        var listed = string.Join(", ", headers.Take(MaxListed).Select(header => $"'{header}'")) + (headers.Count > MaxListed ? ", ..." : "");
        var caseColumn = Told(options.Case, "case");
        var activity = Told(options.Activity, "activity");
        var time = Told(options.Timestamp, "time");
        var resource = Told(options.Resource, "resource");
        time = time != -1 ? time : Named("time", TimeNames, column => forms[column] is not null);
        caseColumn = caseColumn != -1 ? caseColumn : Named("case", CaseNames, _ => true);
        activity = activity != -1 ? activity : Named("activity", ActivityNames, _ => true);
        // A table with the names of XES means them: its "user" is an attribute like others.
        var isXes = time >= 0 && activity >= 0 && headers[time] == LogColumn.Time && headers[activity] == LogColumn.Activity;
        resource = resource != -1 ? resource : Named("resource", isXes ? ResourceNames[..1] : ResourceNames, _ => true);
        time = time != -1 || Free().Any(column => forms[column] == TimeForm.Calendar) ? time : Named("time", TimeNames, _ => true);
        time = time != -1 ? time : Guessed("time", Free().FirstOrDefault(column => forms[column] == TimeForm.Calendar, -1), "the first column whose values are times");
        caseColumn = caseColumn != -1 ? caseColumn : Guessed("case", RepeatingId(Free(), sample), "its values repeat, with the most distinct ones");
        activity = activity != -1 ? activity : Guessed("activity", FewWords(Free(), sample), "the first column of words with few distinct values");
        if (options.TimeFormat is { } format && !ImportOptions.IsTimeFormat(format))
        {
            findings.Add("invalid-time-format", $"'{format}' is no time format, so no time can be read.");
            time = -2;
        }

        if (caseColumn == -1) findings.Add("no-case-column", $"No column looks like a case id; name it. The columns are {listed}.", 1);
        if (activity == -1) findings.Add("no-activity-column", $"No column looks like an activity; name it. The columns are {listed}.", 1);
        if (time == -1) findings.Add("no-time-column", $"No column looks like a time; name it. The columns are {listed}.", 1);
        var form = options.TimeFormat is not null ? TimeForm.Told : time >= 0 ? forms[time] ?? TimeForm.Calendar : TimeForm.Calendar;
        return new TableRoles(caseColumn, activity, time, resource, form);

        IEnumerable<int> Free() => Enumerable.Range(0, headers.Count).Where(column => !taken.Contains(column));

        int Told(string? name, string role)
        {
            if (name is null) return -1;
            var column = IndexOf(headers, name);
            if (column >= 0)
            {
                taken.Add(column);
                return column;
            }

            findings.Add("unknown-column", $"There is no column '{name}' for the {role}. The columns are {listed}.", 1);
            return -2;
        }

        int Named(string role, string[] names, Predicate<int> fits)
        {
            var plain = headers.Select(Plain).ToList();
            foreach (var name in names)
            {
                var column = Free().FirstOrDefault(at => plain[at] == name && fits(at), -1);
                if (column >= 0) return Guessed(role, column, "guessed from its name");
            }

            return -1;
        }

        int Guessed(string role, int column, string why)
        {
            if (column < 0) return -1;
            taken.Add(column);
            assumptions.Add(why == "guessed from its name" ? $"{role}: column '{headers[column]}', {why}" : $"{role}: column '{headers[column]}', guessed from its values ({why})");
            return column;
        }
    }

    /// <summary>Whether nothing needed is missing.</summary>
    public bool IsComplete => Case >= 0 && Activity >= 0 && Time >= 0 && Resource != -2;

    private static int IndexOf(IReadOnlyList<string> headers, string name)
    {
        for (var at = 0; at < headers.Count; at++)
            if (headers[at] == name)
                return at;
        for (var at = 0; at < headers.Count; at++)
            if (string.Equals(headers[at].Trim(), name.Trim(), StringComparison.OrdinalIgnoreCase))
                return at;
        return -1;
    }

    /// <summary>A name without case, accents, blanks and signs.</summary>
    private static string Plain(string name)
    {
        var plain = new StringBuilder();
        foreach (var letter in name.ToLower(CultureInfo.InvariantCulture))
        {
            if (!char.IsLetterOrDigit(letter)) continue;
            plain.Append(letter switch
            {
                'ä' or 'á' or 'à' or 'â' => 'a',
                'é' or 'è' or 'ê' or 'ë' => 'e',
                'í' or 'î' or 'ï' => 'i',
                'ö' or 'ó' or 'ô' => 'o',
                'ü' or 'ú' or 'û' or 'ù' => 'u',
                'ñ' => 'n',
                'ç' => 'c',
                _ => letter,
            });
        }

        return plain.ToString();
    }

    private static int RepeatingId(IEnumerable<int> free, IReadOnlyList<string?[]> sample)
    {
        var (best, most) = (-1, 0);
        foreach (var column in free)
        {
            var distinct = Distinct(column, sample, out var filled);
            if (filled < sample.Count || distinct <= most || distinct > 0.95 * filled) continue;
            (best, most) = (column, distinct);
        }

        return best;
    }

    private static int FewWords(IEnumerable<int> free, IReadOnlyList<string?[]> sample)
    {
        foreach (var column in free)
        {
            var distinct = Distinct(column, sample, out var filled);
            if (filled < sample.Count || distinct == 0 || distinct > Math.Max(20, sample.Count / 2)) continue;
            if (sample.Any(row => row[column]!.Any(char.IsLetter))) return column;
        }

        return -1;
    }

    private static int Distinct(int column, IReadOnlyList<string?[]> sample, out int filled)
    {
        var values = sample.Select(row => column < row.Length ? row[column] : null).Where(value => !string.IsNullOrWhiteSpace(value)).ToList();
        filled = values.Count;
        return values.Distinct(StringComparer.Ordinal).Count();
    }
}
