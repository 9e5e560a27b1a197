using System.Text;
using CuiBono.Processes.Import.TmForum;
using CuiBono.Processes.ObjectCentric;

namespace CuiBono.Processes.Tests.Import.TmForum;

public sealed class TmForumReaderTests
{
    private const string NoJeopardy = "TMF622 v4 carries no jeopardy, milestone or error records: their absence says nothing";

    [Fact]
    public void A_completed_order_gives_its_two_dates_and_no_history()
    {
        var read = TmForumText.Read(("order.json", """
            {"id":"4711","@type":"ProductOrder","state":"completed","orderDate":"2026-03-02T08:00:00+01:00","completionDate":"2026-03-20T17:30:00+01:00",
             "productOrderItem":[{"id":"1","action":"add","state":"completed"},{"id":"2","action":"add","state":"completed"}]}
            """));

        Assert.Equal(["2026-03-02T07:00:00 product order: ordered (snapshot)", "2026-03-20T16:30:00 product order: completed (snapshot)"], TmForumText.Events(read));
        Assert.Equal(TimeSpan.FromHours(1), read.Log.Offsets[0]);
        Assert.Equal(["no-poll-time"], TmForumText.Codes(read));
        Assert.Contains(NoJeopardy, read.Report.Assumptions);
        Assert.Equal(["productOrder/4711 -item-> productOrderItem/4711/1", "productOrder/4711 -item-> productOrderItem/4711/2"], TmForumText.Relations(read.Log));
        Assert.False(read.Report.Partial);
    }

    [Fact]
    public void Notifications_date_the_states_of_an_order()
    {
        var read = TmForumText.Read(("events.ndjson", string.Join('\n',
            TmForumText.StateChange("1", "acknowledged", "2026-03-02T08:00:00Z", "a"),
            TmForumText.StateChange("1", "inProgress", "2026-03-02T09:00:00Z", "b"),
            TmForumText.StateChange("1", "inProgress", "2026-03-02T09:00:00Z", "b"),
            TmForumText.StateChange("1", "completed", "2026-03-05T12:00:00Z", "c"))));

        Assert.Equal(
            ["2026-03-02T08:00:00 product order: state -> acknowledged (notified)", "2026-03-02T09:00:00 product order: state -> inProgress (notified)", "2026-03-05T12:00:00 product order: state -> completed (notified)"],
            TmForumText.Events(read));
        Assert.Equal("acknowledged", read.Log.EventAttributes.First(1, "from"));
        Assert.Equal(["repeated-notification"], TmForumText.Codes(read));
    }

    [Fact]
    public void Two_polls_that_differ_give_one_change_between_them_with_its_interval()
    {
        var read = TmForumText.Read(
            ("orders-20260302T100000Z.json", $"[{TmForumText.Order("1", "acknowledged")}]"),
            ("orders-20260303T100000Z.json", $"[{TmForumText.Order("1", "acknowledged")}]"),
            ("orders-20260304T100000Z.json", $"[{TmForumText.Order("1", "held")}]"));

        Assert.Equal(
            ["2026-03-02T08:00:00 product order: ordered (snapshot)", "2026-03-04T10:00:00 product order: state -> held (polled)", "2026-03-04T10:00:00 product order item: state -> held (polled)"],
            TmForumText.Events(read));
        Assert.Equal("2026-03-03T10:00:00.0000000+00:00", read.Log.EventAttributes.First(1, "time:after"));
        Assert.Equal(["productOrderItem/1/a", "productOrder/1"], TmForumText.Objects(read.Log, 2));
        Assert.Empty(read.Report.Findings);
    }

    [Fact]
    public void A_change_that_a_notification_explains_is_not_polled_again()
    {
        var read = TmForumText.Read(
            ("2026-03-02T10-00-00Z/1.json", """{"id":"1","@type":"ProductOrder","state":"acknowledged"}"""),
            ("events.json", TmForumText.StateChange("1", "held", "2026-03-03T08:00:00Z")),
            ("2026-03-04T10-00-00Z/1.json", """{"id":"1","@type":"ProductOrder","state":"held"}"""));

        Assert.Equal(["2026-03-03T08:00:00 product order: state -> held (notified)"], TmForumText.Events(read));
    }

    [Fact]
    public void Snapshots_without_a_time_give_no_change_and_a_finding()
    {
        var read = TmForumText.Read(("a.json", TmForumText.Order("1", "acknowledged")), ("b.json", TmForumText.Order("1", "held")));

        Assert.Equal(["2026-03-02T08:00:00 product order: ordered (snapshot)"], TmForumText.Events(read));
        Assert.Equal(["no-poll-time", "snapshots-disagree"], TmForumText.Codes(read));
        Assert.Null(read.Log.ObjectAttributes.First(0, "state"));
    }

    [Fact]
    public void Version_five_carries_milestones_alerts_and_errors_and_its_notifications_prove_when_they_were_told()
    {
        var read = TmForumText.Read(("order.json", """
            {"id":"7","@type":"ProductOrder","creationDate":"2026-03-01T00:00:00Z","state":"inProgress",
             "productOrderMilestone":[{"id":"m1","name":"Survey","status":"Completed","milestoneDate":"2026-03-03T10:00:00Z"},{"id":"m2","name":"Dig","status":"Yet-To-Reach","milestoneDate":"2026-04-01T00:00:00Z"}],
             "productOrderErrorMessage":[{"code":"E12","reason":"no port","timestamp":"2026-03-04T10:00:00Z","productOrderItem":[{"productOrderId":"7","productOrderItemId":"1"}]}]}
            """), ("alert.json", """
            {"eventId":"9","eventTime":"2026-03-05T08:00:05Z","eventType":"ProductOrderJeopardyAlertEvent","event":{"productOrder":{"id":"7",
             "productOrderJeopardyAlert":[{"id":"j1","jeopardyType":"Hazard","alertDate":"2026-03-05T08:00:00Z","message":"permit late"}]}}}
            """));

        Assert.Equal(
            [
                "2026-03-01T00:00:00 product order: ordered (snapshot)", "2026-03-03T10:00:00 product order: milestone Survey -> Completed (recorded)",
                "2026-03-04T10:00:00 product order: error E12 (recorded)", "2026-03-05T08:00:00 product order: jeopardy Hazard (recorded)",
            ],
            TmForumText.Events(read));
        Assert.Equal(["productOrder/7", "productOrderItem/7/1"], TmForumText.Objects(read.Log, 2));
        Assert.Equal("2026-03-05T08:00:05.0000000+00:00", read.Log.EventAttributes.First(3, "time:notified"));
        Assert.DoesNotContain(NoJeopardy, read.Report.Assumptions);
        Assert.Contains("planned-milestone", TmForumText.Codes(read));
    }

    [Fact]
    public void A_promise_that_moves_is_an_event_with_both_dates()
    {
        static string Moved(string id, string time, string date) =>
            $$"""{"eventId":"{{id}}","eventTime":"{{time}}","eventType":"ProductOrderAttributeValueChangeEvent","fieldPath":"productOrder.expectedCompletionDate","event":{"productOrder":{"id":"1","expectedCompletionDate":"{{date}}"} } }""";
        var read = TmForumText.Read(("events.json", $"[{Moved("1", "2026-03-02T08:00:00Z", "2026-03-10T00:00:00Z")},{Moved("2", "2026-03-08T08:00:00Z", "2026-03-17T00:00:00Z")}]"));

        Assert.Equal(["2026-03-02T08:00:00 product order: promise set (notified)", "2026-03-08T08:00:00 product order: promise moved (notified)"], TmForumText.Events(read));
        Assert.Equal("2026-03-10T00:00:00.0000000+00:00", read.Log.EventAttributes.First(1, "from"));
        Assert.Equal("2026-03-17T00:00:00.0000000+00:00", read.Log.EventAttributes.First(1, "to"));
    }

    [Fact]
    public void A_ticket_holds_its_own_history_in_both_versions()
    {
        var read = TmForumText.Read(("v4.json", """
            {"id":"T1","@type":"TroubleTicket","status":"pending","statusChangeDate":"2026-03-02T10:00:00Z","creationDate":"2026-03-02T08:00:00Z","lastUpdate":"2026-03-02T10:00:00Z",
             "statusChange":[{"status":"acknowledged","changeDate":"2026-03-02T08:00:00Z"},{"status":"pending","changeDate":"2026-03-02T10:00:00Z","changeReason":"asked the customer"}],
             "relatedEntity":[{"id":"S1","@referredType":"Service","role":"affected"}]}
            """), ("v5.json", """
            {"id":"T2","@type":"TroubleTicket","status":"resolved","resolutionDate":"2026-03-03T09:00:00Z",
             "statusChangeHistory":[{"status":"inProgress","statusChangeDate":"2026-03-03T08:00:00Z"}],
             "relatedEntity":[{"role":"order","entity":{"id":"4711","@type":"EntityRef","@referredType":"ProductOrder"}}],
             "relatedParty":[{"role":"customer","partyOrPartyRole":{"id":"C1","name":"Harbour Bank"}}]}
            """));

        Assert.Equal(
            [
                "2026-03-02T08:00:00 trouble ticket: created (snapshot)", "2026-03-02T08:00:00 trouble ticket: state -> acknowledged (recorded)",
                "2026-03-02T10:00:00 trouble ticket: state -> pending (recorded)",
                "2026-03-03T08:00:00 trouble ticket: state -> inProgress (recorded)", "2026-03-03T09:00:00 trouble ticket: resolved (snapshot)",
            ],
            TmForumText.Events(read));
        Assert.Equal("asked the customer", read.Log.EventAttributes.First(2, "reason"));
        Assert.Equal(["troubleTicket/T1 -affected-> service/S1", "troubleTicket/T2 -customer-> party/C1", "troubleTicket/T2 -order-> productOrder/4711"], TmForumText.Relations(read.Log));
    }

    [Fact]
    public void A_task_is_called_by_its_name_and_says_how_it_was_completed()
    {
        var read = TmForumText.Read(("flows.json", """
            [{"id":"P1","@type":"ProcessFlow","state":"completed","processFlowDate":"2026-03-02T08:00:00Z","processFlowSpecification":"Fibre order","taskFlow":[{"id":"K1","@type":"TaskFlowRef"}],
              "relatedEntity":[{"id":"4711","role":"order","@referredType":"ProductOrder"}]},
             {"id":"K1","@type":"TaskFlow","taskFlowSpecification":"Check credit","isMandatory":true,"state":"completed","completionMethod":"automatic","startDate":"2026-03-02T08:01:00Z","completionDate":"2026-03-02T08:02:00Z"}]
            """));

        Assert.Equal(["2026-03-02T08:00:00 process flow: created (snapshot)", "2026-03-02T08:01:00 Check credit: started (snapshot)", "2026-03-02T08:02:00 Check credit: completed (snapshot)"], TmForumText.Events(read));
        Assert.Equal("automatic", read.Log.EventAttributes.First(2, "completionMethod"));
        Assert.Equal(["taskFlow/K1", "processFlow/P1"], TmForumText.Objects(read.Log, 2));
        Assert.Contains("processFlow/P1 -order-> productOrder/4711", TmForumText.Relations(read.Log));
    }

    [Fact]
    public void A_service_order_relates_its_items_and_their_services_and_an_item_keeps_its_errors()
    {
        var read = TmForumText.Read(("so.json", """
            {"id":"9","@type":"ServiceOrder","state":"failed","orderDate":"2026-03-02T08:00:00Z","startDate":"2026-03-02T09:00:00Z",
             "jeopardyAlert":[{"id":"1","jeopardyType":"Critical","alertDate":"2026-03-04T09:00:00Z"}],
             "serviceOrderItem":[
               {"id":"1","action":"add","state":"failed","service":{"id":"S1","state":"designed","place":[{"id":"L1","role":"install"}]},
                "errorMessage":[{"code":"77","reason":"no light","timestamp":"2026-03-03T09:00:00Z"}]},
               {"id":"2","state":"held","serviceOrderItemRelationship":[{"relationshipType":"dependency","orderItem":{"itemId":"1"}}]}]}
            """));

        Assert.Equal(
            [
                "2026-03-02T08:00:00 service order: ordered (snapshot)", "2026-03-02T09:00:00 service order: started (snapshot)",
                "2026-03-03T09:00:00 service order item: error 77 (recorded)", "2026-03-04T09:00:00 service order: jeopardy Critical (recorded)",
            ],
            TmForumText.Events(read));
        Assert.Equal(
            [
                "service/S1 -install-> place/L1", "serviceOrder/9 -item-> serviceOrderItem/9/1", "serviceOrder/9 -item-> serviceOrderItem/9/2",
                "serviceOrderItem/9/1 -service-> service/S1", "serviceOrderItem/9/2 -dependency-> serviceOrderItem/9/1",
            ],
            TmForumText.Relations(read.Log));
    }

    [Fact]
    public void Information_required_and_unknown_events_are_kept_and_other_kinds_are_said()
    {
        var read = TmForumText.Read(("events.json", """
            [{"eventId":"1","eventTime":"2026-03-02T08:00:00Z","eventType":"ProductOrderInformationRequiredEvent","event":{"productOrder":{"id":"1"},"informationRequired":{"op":"add","path":"/agreement"}}},
             {"eventId":"2","eventTime":"2026-03-02T09:00:00Z","eventType":"ProductOrderEscalatedEvent","event":{"productOrder":{"id":"1"}}},
             {"eventId":"3","eventTime":"2026-03-02T09:00:00Z","eventType":"ProductOfferingCreateEvent","event":{"productOffering":{"id":"1"}}},
             {"id":"A1","@type":"Alarm","state":"raised"}, {"id":"A2","@type":"Alarm","state":"raised"}]
            """));

        Assert.Equal(["2026-03-02T08:00:00 product order: information required (notified)", "2026-03-02T09:00:00 product order: escalated (notified)"], TmForumText.Events(read));
        Assert.Equal("/agreement", read.Log.EventAttributes.First(0, "path"));
        Assert.Equal(["1 not read: event ProductOfferingCreateEvent", "2 not read: @type Alarm"],
            read.Report.Findings.Where(finding => finding.Code == "unknown-resource").Select(finding => finding.Message).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Flattened_to_orders_the_events_of_items_stand_in_their_order()
    {
        var read = TmForumText.Read(("events.json", $$"""
            [{{TmForumText.StateChange("1", "acknowledged", "2026-03-02T08:00:00Z", "1")}},{{TmForumText.StateChange("2", "rejected", "2026-03-02T08:30:00Z", "2")}},
             {"eventId":"3","eventType":"productOrderItemStateChangeEvent","eventTime":"2026-03-02T09:00:00Z","event":{"id":"1","orderItemId":"a","state":"held"} },
             {{TmForumText.StateChange("1", "completed", "2026-03-03T08:00:00Z", "4")}}]
            """));

        var flat = Flattening.Of(read.Log, "product order").Log;

        Assert.Equal(["productOrder/1", "productOrder/2"], [flat.CaseId(0), flat.CaseId(1)]);
        Assert.Equal([0, 3, 4], flat.CaseStarts.ToArray());
        Assert.Equal(
            ["product order: state -> acknowledged", "product order item: state -> held", "product order: state -> completed", "product order: state -> rejected"],
            flat.Activities.ToArray().Select(code => flat.ActivityNames[code]));
    }

    [Theory]
    [InlineData("""{"id":"1","productOrderItem":[]}""", true)]
    [InlineData(""" [{"eventType":"ServiceOrderStateChangeEvent"}]""", true)]
    [InlineData("""{"objectTypes":[{"name":"productOrder"}]}""", false)]
    [InlineData("""{"resourceSpans":[]}""", false)]
    [InlineData("case,activity\nproductOrder,x", false)]
    public void The_head_of_a_file_tells(string head, bool expected) => Assert.Equal(expected, TmForumReader.LooksLike(Encoding.UTF8.GetBytes(head)));
}
