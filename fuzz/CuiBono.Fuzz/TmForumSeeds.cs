using System.Text;

namespace CuiBono.Fuzz;

/// <summary>Orders, tickets, tasks and notifications from which the mutations start.</summary>
internal static class TmForumSeeds
{
    public static IReadOnlyList<byte[]> All { get; } = [.. Texts.Select(Encoding.UTF8.GetBytes)];

    private static string[] Texts =>
    [
        """
        [{"id":"7","@type":"ProductOrder","creationDate":"2026-03-01T00:00:00Z","state":"inProgress","expectedCompletionDate":"2026-04-01","lastUpdate":"2026-03-02T08:00:00+01:00",
          "productOrderMilestone":[{"id":"m","name":"Survey","status":"Completed","milestoneDate":"2026-03-03T10:00:00Z"}],
          "productOrderItem":[{"id":"1","state":"held ","product":{"id":"P","status":"active","place":[{"id":"L","role":"install"}]},"productOrderItemRelationship":[{"id":"2","relationshipType":"requires"}]},{"id":"2"}],
          "relatedParty":[{"role":"customer","partyOrPartyRole":{"id":"C","name":"Harbour Bank"}}],"note":[{"id":"1","author":"A","date":"2026-03-02T08:00:00"}]},
         {"id":"T","@type":"TroubleTicket","status":"Pending","statusChangeDate":"2026-03-02T10:00:00Z","statusChange":[{"status":"acknowledged","changeDate":"2026-03-02T08:00:00Z"}],"relatedEntity":[{"id":"S","@referredType":"Service"}]}]
        """,
        """
        {"eventId":"1","eventTime":"2026-03-02T08:00:00Z","eventType":"ProductOrderStateChangeEvent","event":{"productOrder":{"id":"7","state":"held","itemStateChange":[{"itemId":"1","state":"held"}]}}}
        {"eventId":"2","timeOcurred":"2026-03-02T09:00:00Z","eventType":"ServiceOrderJeopardyEvent","event":{"serviceOrder":{"id":"9","jeopardyAlert":[{"jeopardyType":"Hazard","alertDate":"2026-03-02T08:59:00Z"}]}}}
        {"eventType":"productOrderItemStateChangeEvent","eventTime":"2026-03-02T09:30:00Z","event":{"id":"7","orderItemId":"1"}}
        """,
        """
        { << a process >> "id": "P1", "@type": "ProcessFlow", // kept
          "taskFlow": [ { "id": "K1" }, ... ], /* one */ "relatedEntity": [ { "id": "7", "href": "https://x.example/productOrder/7" } ], }
        {"id":"K1","taskFlowSpecification":"Check","completionMethod":"automatic","startDate":"2026-03-02T08:01:00Z","completionDate":"","state":"completed"}
        """,
    ];
}
