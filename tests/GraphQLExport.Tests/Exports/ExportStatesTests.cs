using GraphQLExport.Exports;

namespace GraphQLExport.Tests.Exports;

/// <summary>The table of state moves.</summary>
public sealed class ExportStatesTests
{
    [Fact]
    [Trait("Req", "R-JOB")]
    public void Final_states_do_no_more_work()
    {
        foreach (var from in Enum.GetValues<ExportStatus>().Where(ExportStates.IsFinal))
        {
            foreach (var to in Enum.GetValues<ExportStatus>())
                Assert.Equal((from, to) == (ExportStatus.Completed, ExportStatus.Expired), ExportStates.Allows(from, to));
        }
    }

    [Fact]
    public void Every_unfinished_state_reaches_an_end()
    {
        foreach (var from in ExportStates.Unfinished)
        {
            HashSet<ExportStatus> reached = [from];
            int before;
            do
            {
                before = reached.Count;
                reached.UnionWith(reached.SelectMany(state => Enum.GetValues<ExportStatus>().Where(to => ExportStates.Allows(state, to))).ToList());
            }
            while (reached.Count > before);

            Assert.Contains(ExportStatus.Canceled, reached);
        }
    }

    [Theory]
    [InlineData(ExportStatus.Queued, ExportStatus.Completed)]
    [InlineData(ExportStatus.Canceling, ExportStatus.Completed)]
    [InlineData(ExportStatus.Canceling, ExportStatus.Running)]
    [InlineData(ExportStatus.Canceling, ExportStatus.Queued)]
    [InlineData(ExportStatus.Failed, ExportStatus.Queued)]
    public void Short_cuts_are_not_allowed(ExportStatus from, ExportStatus to) => Assert.False(ExportStates.Allows(from, to));
}
