namespace CuiBono.Processes.Import.TmForum;

/// <summary>The mapping: which resources there are, which of their fields say that something happened, and which point to others.</summary>
internal static class ResourceKinds
{
    private static readonly string[] OrderStates =
    [
        "acknowledged", "rejected", "pending", "held", "inProgress", "cancelled", "completed", "failed", "partial", "assessingCancellation", "pendingCancellation",
        "draft", "inProgress.accepted", "held.assessingCharge", "pending.assessingModification", "rejected.validated", "rejected.unassessed",
    ];

    private static readonly string[] TaskStates = ["acknowledged", "terminatedWithError", "inProgress", "done"];

    // TMF641 v4.1 says accepted where TMF622 v4 says acknowledged.
    private static readonly (string, string)[] TaskSynonyms = [("accepted", "acknowledged")];

    private static readonly string[] TicketStates =
        ["acknowledged", "rejected", "pending", "held", "inProgress", "cancelled", "closed", "resolved", "reopened", "assessingCancellation"];

    private static readonly (string, string)[] OrderDates = [("orderDate", "ordered"), ("creationDate", "ordered"), ("startDate", "started"), ("completionDate", "completed"), ("cancellationDate", "cancelled")];

    private static readonly (string, string)[] CancelDates = [("creationDate", "created"), ("effectiveCancellationDate", "cancellation effective")];

    /// <summary>The resources whose events are read.</summary>
    public static IReadOnlyList<ResourceKind> All { get; } =
    [
        new("productOrder", "product order", "TMF622")
            { States = OrderStates, Dates = OrderDates, Promise = "expectedCompletionDate", LastUpdate = "lastUpdate", Items = "productOrderItem", Marks = [["productOrderItem"], ["orderItem", "orderDate"]] },
        new("productOrderItem", "product order item", "TMF622")
            { States = OrderStates, Dates = [("completionDate", "completed")], Promise = "expectedCompletionDate", Items = "productOrderItem", IsItem = true },
        new("cancelProductOrder", "product order cancellation", "TMF622")
            { States = TaskStates, Synonyms = TaskSynonyms, Dates = CancelDates, Marks = [["cancellationReason", "productOrder"], ["requestedCancellationDate", "productOrder"]] },
        new("serviceOrder", "service order", "TMF641")
            { States = OrderStates, Dates = OrderDates, Promise = "expectedCompletionDate", LastUpdate = "lastUpdate", Items = "serviceOrderItem", Marks = [["serviceOrderItem"]] },
        new("serviceOrderItem", "service order item", "TMF641") { States = OrderStates, Items = "serviceOrderItem", IsItem = true },
        new("cancelServiceOrder", "service order cancellation", "TMF641")
            { States = TaskStates, Synonyms = TaskSynonyms, Dates = CancelDates, Marks = [["cancellationReason", "serviceOrder"], ["requestedCancellationDate", "serviceOrder"]] },
        new("troubleTicket", "trouble ticket", "TMF621")
        {
            State = "status", States = TicketStates, Dates = [("creationDate", "created"), ("resolutionDate", "resolved")],
            Promise = "expectedResolutionDate", StateSince = "statusChangeDate", LastUpdate = "lastUpdate",
            Marks = [["ticketType"], ["troubleTicketRelationship"], ["statusChangeHistory"], ["requestedResolutionDate"]],
        },
        new("processFlow", "process flow", "TMF701")
            { States = ["active", "hold", "cancelled", "completed"], Dates = [("processFlowDate", "created")], Marks = [["processFlowSpecification"], ["processFlowDate"]] },
        new("taskFlow", "task flow", "TMF701")
        {
            States = ["new", "active", "hold", "cancelled", "completed"], Dates = [("startDate", "started"), ("completionDate", "completed")], Label = "taskFlowSpecification",
            Marks = [["taskFlowSpecification"], ["completionMethod"], ["isMandatory", "state"]],
        },
        new("service", "service", "TMF638")
        {
            States = ["feasibilityChecked", "designed", "reserved", "inactive", "active", "terminated", "suspended"], Dates = [("startDate", "started"), ("endDate", "ended")],
            Marks = [["serviceSpecification", "state"], ["serviceCharacteristic", "state"]],
        },
        new("product", "product", "TMF637")
        {
            State = "status", States = ["created", "pendingActive", "cancelled", "active", "pendingTerminate", "terminated", "suspended", "aborted"],
            Dates = [("startDate", "started"), ("terminationDate", "terminated")], Marks = [["productSerialNumber"], ["productOffering", "status"]],
        },
        new("changeRequest", "change request", "TMF655")
        {
            State = "status",
            States = ["acknowledged", "requestForAuthorization", "waitForApproval", "approved", "scheduled", "inProgress", "completed", "failed", "cancelled", "rejected", "fallbackExecution", "postImplementationReview"],
            Dates = [("requestDate", "requested"), ("actualStartTime", "started"), ("actualEndTime", "ended"), ("completionDate", "completed")],
            Promise = "plannedEndTime", StateSince = "statusChangeDate", LastUpdate = "lastUpdateDate", Marks = [["plannedStartTime"], ["riskMitigationPlan"], ["targetEntity"]],
        },
        new("serviceProblem", "service problem", "TMF656")
        {
            State = "status", States = TicketStates, Dates = [("creationDate", "created"), ("resolutionDate", "resolved")],
            StateSince = "statusChangeDate", LastUpdate = "lastUpdate", Marks = [["originatingSystem"], ["affectedNumberOfServices"], ["impactImportanceFactor"]],
        },
        new("charge", "charge", "MEF 123")
            { Dates = [("creationDate", "created")], Promise = "responseDueDate", Marks = [["chargeItem", "productOrderId"]] },
        new("modifyProductOrderItemRequestedDeliveryDate", "delivery date change", "MEF 123")
            { Dates = [("creationDate", "created")], Marks = [["productOrderItem", "requestedCompletionDate"]] },
    ];

    /// <summary>The lists inside resources whose entries are events.</summary>
    public static IReadOnlyList<RecordKind> Records { get; } =
    [
        new("milestone", ["milestone", "productOrderMilestone", "serviceOrderMilestone"], ["milestoneDate", "date"], "name", "status", ["message", "description", "note"]),
        new("jeopardy", ["jeopardyAlert", "productOrderJeopardyAlert", "serviceOrderJeopardyAlert"], ["alertDate"], "jeopardyType", null, ["name", "exception", "message"]),
        new("error", ["errorMessage", "productOrderErrorMessage", "serviceOrderErrorMessage"], ["timestamp"], "code", "status", ["reason", "message"]),
        new("note", ["note"], ["date"], null, null, ["author", "source"]),
        new("tracking record", ["trackingRecord"], ["time"], null, null, ["user", "systemId"]),
    ];

    /// <summary>The lists that hold a resource's former states.</summary>
    public static IReadOnlyList<string> Histories { get; } = ["stateChange", "statusChange", "statusChangeHistory"];

    /// <summary>The fields that point to other resources.</summary>
    public static IReadOnlyList<RelationKind> Relations { get; } =
    [
        new("relatedParty", "party", "partyOrPartyRole", "role"),
        new("place", "place", "place", "role"),
        new("location", "place"),
        new("relatedEntity", null, "entity", "role"),
        new("orderRelationship", "", null, "relationshipType"),
        new("troubleTicketRelationship", "troubleTicket", null, "relationshipType"),
        new("changeRelationship", "changeRequest", "changeRequest", "relationshipType"),
        new("taskFlowRelationship", "taskFlow", "taskFlow", "relationshipType"),
        new("product", "product") { IsValue = true },
        new("service", "service") { IsValue = true },
        new("productRelationship", "product", "product", "relationshipType"),
        new("serviceRelationship", "service", "service", "relationshipType"),
        new("supportingService", "service") { IsValue = true },
        new("supportingResource", "resource"),
        new("realizingService", "service"),
        new("realizingResource", "resource"),
        new("affectedService", "service"),
        new("affectedResource", "resource"),
        new("rootCauseService", "service"),
        new("rootCauseResource", "resource"),
        new("parentProblem", "serviceProblem"),
        new("underlyingProblem", "serviceProblem"),
        new("problemTicket", "serviceProblem"),
        new("troubleTicket", "troubleTicket"),
        new("impactEntity", null, null, "role"),
        new("targetEntity", null, null, "role"),
        new("productOrder", "productOrder") { IsOwner = true },
        new("serviceOrder", "serviceOrder") { IsOwner = true },
        new("taskFlow", "taskFlow") { IsPart = true, IsValue = true },
    ];

    /// <summary>Fields of references to items and of envelopes that no table above names.</summary>
    private static readonly string[] Others =
    [
        "event", "eventId", "eventType", "eventTime", "timeOcurred", "timeOccurred", "fieldPath", "id", "href", "@type", "@baseType", "@referredType", "name", "role",
        "itemStateChange", "productOrderItemRelationship", "serviceOrderItemRelationship", "orderItemRelationship", "orderItem", "coordinatedAction", "relationshipType",
        "externalId", "relatedContactInformation", "chargeItem", "informationRequired", "productOffering", "serviceSpecification", "completionMethod",
        "processFlowSpecification", "taskFlowSpecificationRef", "processFlowSpecificationRef", "productSpecification",
    ];

    private static readonly HashSet<string> Fields = new(
        [
            .. All.SelectMany(kind => kind.Dates.Select(date => date.Field).Concat([kind.Name, kind.State, kind.Promise, kind.StateSince, kind.LastUpdate, kind.Label, kind.Items])).OfType<string>(),
            .. Records.SelectMany(kind => kind.Fields.Concat(kind.Dates).Concat([kind.Name, kind.Status]).OfType<string>()),
            .. Histories, .. Relations.SelectMany(kind => new[] { kind.Field, kind.Nested, kind.Qualifier }).OfType<string>(), .. Others,
        ],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>The kind of this name, whatever its case, or null.</summary>
    public static ResourceKind? Named(string? name) => All.FirstOrDefault(kind => kind.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The spelling of a field that the mapping reads, or null where it reads none of this name.</summary>
    public static string? Field(string name) => Fields.TryGetValue(name, out var spelt) ? spelt : null;
}
