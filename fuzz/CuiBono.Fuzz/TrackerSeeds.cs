using System.Text;

namespace CuiBono.Fuzz;

/// <summary>Small exports of Jira and Azure DevOps, as CSV and as the answers of their interfaces.</summary>
internal static class TrackerSeeds
{
    public static IReadOnlyList<byte[]> All { get; } = [.. new[] { JiraCsv, JiraJson, AzureCsv, AzureJson }.Select(Encoding.UTF8.GetBytes)];

    private const string JiraCsv = """
        Summary,Issue key,Issue id,Issue Type,Status,Custom field (Epic Link),Description,Labels,Labels,Parent id
        Faster activation,ACT-1,1001,Epic,Open,,"h2. Why
        *Customers* wait {color:red}24 days{color}.
        ||KPI||Baseline||Target||
        |activation time|24|12|",fibre,b2b,
        Book the visit,ACT-2,1002,Story,Open,ACT-1,"{code}x{code}
        * one
        ** two",fibre,,1001
        """;

    private const string JiraJson = """
        {"startAt":0,"maxResults":50,"total":2,"names":{"customfield_1":"Benefit"},"issues":[
        {"id":"1001","key":"ACT-1","fields":{"summary":"Faster activation","issuetype":{"name":"Epic"},"customfield_1":"Customers wait less.","description":{"type":"doc","version":1,"content":[{"type":"heading","attrs":{"level":2},"content":[{"type":"text","text":"Why"}]},{"type":"bulletList","content":[{"type":"listItem","content":[{"type":"paragraph","content":[{"type":"text","text":"12 days"}]}]}]}]}}},
        {"id":"1002","key":"ACT-2","fields":{"summary":"Book the visit","issuetype":{"name":"Story"},"parent":{"key":"ACT-1"},"description":"h2. Why\n||a||b||\n|1|2|"}}]}
        """;

    private const string AzureCsv = """
        ID,Work Item Type,Title 1,Title 2,Title 3,State,Description
        1,Epic,Faster activation,,,Active,"<div><h2>Why</h2><p>Customers wait &lt;24&gt; days.</p><table><tr><td>KPI</td><td>24</td></tr></table></div>"
        2,Feature,,Book the visit,,New,<ul><li>one<li>two</ul>
        3,User Story,,,Call the customer,New,
        """;

    private const string AzureJson = """
        {"count":2,"value":[
        {"id":1,"fields":{"System.WorkItemType":"Epic","System.Title":"Faster activation","System.State":"Active","System.Description":"<p>Customers wait.</p>"}},
        {"id":2,"fields":{"System.WorkItemType":"Feature","System.Title":"Book the visit","System.Parent":1,"Microsoft.VSTS.Common.AcceptanceCriteria":"<ul><li>12 days</li></ul>"}}]}
        """;
}
