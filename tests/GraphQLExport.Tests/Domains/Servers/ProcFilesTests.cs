using GraphQLExport.Domains.Servers;

namespace GraphQLExport.Tests.Domains.Servers;

/// <summary>Contents of /proc as real kernels wrote them.</summary>
[Trait("Req", "M-D1")]
public sealed class ProcFilesTests
{
    private const string Stat =
        """
        cpu  74608 2520 24433 1117073 6176 4054 0 18 400 0
        cpu0 37784 1222 12303 558612 3081 2027 0 9 200 0
        intr 8885917 17 0 0 0
        ctxt 38014093
        btime 1418183276
        """;

    private const string Meminfo =
        """
        MemTotal:        8048868 kB
        MemFree:          215888 kB
        MemAvailable:    6036651 kB
        Buffers:          101936 kB
        Cached:          1600000 kB
        SReclaimable:     120000 kB
        Shmem:             60000 kB
        HugePages_Total:       0
        """;

    [Fact]
    public void Busy_time_is_all_but_idle_and_waiting_and_counts_guests_once() =>
        Assert.Equal(new CpuTimes(74608 + 2520 + 24433 + 4054 + 18, 74608 + 2520 + 24433 + 1117073 + 6176 + 4054 + 18), CpuTimes.Parse(Stat));

    [Theory]
    [InlineData("cpu  1 2 3 4", 6, 10)]
    [InlineData("cpu 10 0 0 30 5 0 0\n", 10, 45)]
    public void Older_kernels_tell_fewer_times(string stat, long busy, long total) => Assert.Equal(new CpuTimes(busy, total), CpuTimes.Parse(stat));

    [Theory]
    [InlineData("")]
    [InlineData("cpu0 1 2 3 4")]
    [InlineData("cpu  1 2 x 4")]
    [InlineData("cpu  1 2 3")]
    public void Anything_else_is_no_reading(string stat) => Assert.Null(CpuTimes.Parse(stat));

    [Fact]
    public void Load_is_the_busy_share_between_two_readings()
    {
        Assert.Equal(25, new CpuTimes(150, 1200).PercentSince(new(100, 1000)));
        Assert.Equal(0, new CpuTimes(100, 1200).PercentSince(new(100, 1000)));
        Assert.Null(new CpuTimes(100, 1000).PercentSince(new(100, 1000)));
        // The counters of a container that moved, or of a host that slept, may begin anew.
        Assert.Null(new CpuTimes(5, 1200).PercentSince(new(100, 1000)));
    }

    [Fact]
    public void Memory_in_use_is_what_is_not_available() => Assert.Equal(25, MemoryInfo.ParsePercent(Meminfo)!.Value, 3);

    [Fact]
    public void Without_that_line_free_memory_and_caches_stand_for_it()
    {
        var old = string.Join('\n', Meminfo.Split('\n').Where(line => !line.StartsWith("MemAvailable", StringComparison.Ordinal)));

        Assert.Equal(100d * (8048868 - 215888 - 101936 - 1600000 - 120000 + 60000) / 8048868, MemoryInfo.ParsePercent(old)!.Value, 9);
    }

    [Theory]
    [InlineData("")]
    [InlineData("MemTotal: 0 kB\nMemAvailable: 0 kB")]
    [InlineData("MemFree: 10 kB")]
    public void Without_a_total_there_is_no_share(string meminfo) => Assert.Null(MemoryInfo.ParsePercent(meminfo));

    [Theory]
    [InlineData("Media Server", "media-server")]
    [InlineData("nas", "nas")]
    [InlineData("--Büro №7.local--", "b-ro-7-local")]
    [InlineData("…", "server")]
    public void A_hosts_name_becomes_an_id(string name, string id) => Assert.Equal(id, ServerIds.Of(name));
}
