using GraphQLExport.Deliveries;
using GraphQLExport.Exports;
using GraphQLExport.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace GraphQLExport.Tests.Deliveries;

/// <summary>Sends 200 MB, and looks at what is alive meanwhile: a part or a window of it, not the file.</summary>
[Collection(AloneCollection.Name)]
[Trait("Req", "X-FR12")]
[Trait("Req", "E-PERF")]
public sealed class SendingMemoryTests : IAsyncLifetime, IAsyncDisposable
{
    private const long Size = 200_000_000;

    private readonly AppFactory app = new() { Settings = { ["GraphQLExport:Destinations:AllowPrivateAddresses"] = "true" } };

    [Fact]
    public async Task A_large_file_goes_by_SFTP_without_being_held()
    {
        await using var server = await SshServer.StartAsync();
        await SendAsync(new() { Name = "Server", Sftp = server.Input() }, DestinationKind.Sftp);
        Assert.Equal(Size, new FileInfo(Path.Combine(server.Directory, "zeros.bin")).Length);
    }

    [Fact]
    [Trait("Req", "R-S3")]
    public async Task A_large_file_goes_to_a_bucket_a_part_at_a_time()
    {
        await using var service = new S3Service { Forgets = true };
        await SendAsync(new() { Name = "Bucket", S3 = new() { Bucket = "reports", Endpoint = service.Address, AccessKey = "AK", SecretKey = "secret" } }, DestinationKind.S3);
        Assert.Equal(24, service.Taken("PUT", "partNumber=").Length);
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public ValueTask DisposeAsync() => app.DisposeAsync();

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    private async Task SendAsync(SaveDestinationInput input, DestinationKind kind)
    {
        var target = app.Services.GetRequiredService<DestinationTargets>()[kind];
        var file = new StoredFile { ExportId = "export-1", Name = "zeros.bin", ContentType = "application/octet-stream", Bytes = Size, Rows = 1, Sha256 = new('0', 64), StorageKey = "", CreatedAt = DateTimeOffset.UnixEpoch };
        file.Describe("{}"u8.ToArray());
        var before = GC.GetTotalMemory(forceFullCollection: true);
        await using var content = new Zeros(Size);
        await target.PutAsync(target.SettingsOf(input)!, file, content, default);
        Assert.InRange(content.MostAlive, 0, before + 48_000_000);
    }

    /// <summary>Zeros, which note after every 20 MB what is alive.</summary>
    private sealed class Zeros(long length) : Stream
    {
        private const long Step = 20_000_000;

        private long position;

        public long MostAlive { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => true;

        public override bool CanWrite => false;

        public override long Length => length;

        public override long Position
        {
            get => position;
            set => position = value;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            var read = (int)Math.Min(buffer.Length, length - position);
            buffer[..read].Clear();
            if (position / Step != (position + read) / Step)
                MostAlive = Math.Max(MostAlive, GC.GetTotalMemory(forceFullCollection: true));
            position += read;
            return read;
        }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => ValueTask.FromResult(Read(buffer.Span));

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => Task.FromResult(Read(buffer, offset, count));

        public override long Seek(long offset, SeekOrigin origin) => position = offset + (origin == SeekOrigin.Current ? position : origin == SeekOrigin.End ? length : 0);

        public override void Flush()
        {
        }

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
