using System.Net;
using System.Security.Claims;
using GraphQLExport.Exports;
using GraphQLExport.Tests.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;

namespace GraphQLExport.Tests.Exports;

/// <summary>What readers who take little or nothing of a direct stream can hold, and for how long.</summary>
public sealed class SlowReaderTests : IExportObserver, IDisposable
{
    private const string Route = "/api/v1/motion-events/export?format=csv";

    private readonly ManualTimeProvider time = new(new(2026, 1, 18, 10, 0, 0, TimeSpan.Zero));
    private readonly SlowBody body = new();
    private readonly TaskCompletionSource<ExportEnded> ended = new();

    [Fact]
    [Trait("Req", "S-AC6")]
    public async Task Reliability_35_a_reader_who_takes_nothing_is_cut_within_a_minute()
    {
        await using var app = await HostAsync();
        var answer = StreamAsync(app);
        Assert.True(await body.WritingAsync());
        time.Advance(DirectStreams.ReaderPatience - TimeSpan.FromSeconds(1));
        Assert.False(answer.IsCompleted);
        time.Advance(TimeSpan.FromSeconds(1));
        await answer;

        var end = await ended.Task;
        Assert.Equal((ExportEnd.Canceled, "The client took nothing for too long."), (end.Status, end.Reason));
        Assert.Equal(0, app.Services.GetRequiredService<StreamSlots>().Open);
    }

    [Fact]
    [Trait("Req", "S-AC6")]
    public async Task A_reader_who_takes_a_little_now_and_then_is_cut_in_the_end()
    {
        await using var app = await HostAsync(("LongestStream", "00:02:00"));
        var answer = StreamAsync(app);
        for (var i = 0; i < 3; i++)
        {
            Assert.True(await body.WritingAsync());
            time.Advance(TimeSpan.FromSeconds(30));
            Assert.False(answer.IsCompleted);
            body.Take();
        }

        Assert.True(await body.WritingAsync());
        time.Advance(TimeSpan.FromSeconds(30));
        await answer;
        Assert.Equal((ExportEnd.Canceled, "The stream took too long."), ((await ended.Task).Status, (await ended.Task).Reason));
    }

    [Fact]
    [Trait("Req", "S-AC6")]
    public async Task All_users_together_have_so_many_streams_open_in_a_process()
    {
        await using var app = await HostAsync(("MaxStreams", "1"));
        using var bob = await app.BobAsync();
        var answer = StreamAsync(app);
        Assert.True(await body.WritingAsync());
        var refused = await bob.GetAsync(Route);
        Assert.Equal((HttpStatusCode.TooManyRequests, true), (refused.StatusCode, refused.Headers.RetryAfter is not null));
        time.Advance(DirectStreams.ReaderPatience);
        await answer;
        Assert.Equal(HttpStatusCode.OK, (await bob.GetAsync(Route)).StatusCode);
    }

    public void Dispose() => body.Dispose();

    void IExportObserver.Begun(ExportBegun begun)
    {
    }

    void IExportObserver.Ended(ExportEnded end) => ended.TrySetResult(end);

    private async Task<AppFactory> HostAsync(params (string Name, string Value)[] settings)
    {
        var app = new AppFactory { Time = time, Replace = services => services.AddSingleton<IExportObserver>(this) };
        foreach (var (name, value) in settings)
            app.Settings[$"GraphQLExport:Exports:{name}"] = value;
        await app.AddMotionAsync(20_000);
        return app;
    }

    private Task<IResult> StreamAsync(AppFactory app)
    {
        var http = new DefaultHttpContext { RequestServices = app.Services, User = new(new ClaimsIdentity([new(ClaimTypes.NameIdentifier, Exporting.Ada.UserId)], "test")) };
        http.Features.Set<IHttpResponseFeature>(new Begun());
        http.Response.Body = body;
        return app.Services.GetRequiredService<DirectStreams>().AnswerAsync(http, Exporting.Request(), "motion.csv", new Dictionary<string, string>());
    }

    private sealed class Begun : HttpResponseFeature
    {
        public override bool HasStarted => true;
    }

    /// <summary>Keeps each write waiting until the reader takes it.</summary>
    private sealed class SlowBody : MemoryStream
    {
        private readonly SemaphoreSlim written = new(0);
        private readonly SemaphoreSlim taken = new(0);

        /// <summary>Whether a write begins before long.</summary>
        public Task<bool> WritingAsync() => written.WaitAsync(TimeSpan.FromSeconds(30));

        public void Take() => taken.Release();

        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            written.Release();
            await taken.WaitAsync(cancellationToken);
        }
    }
}
