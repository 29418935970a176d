using System.Text;
using Amazon.S3.Model;
using GraphQLExport.Datasets;
using GraphQLExport.Destinations;
using GraphQLExport.Exports;
using Microsoft.Extensions.Options;

namespace GraphQLExport.Deliveries;

/// <summary>Puts files into buckets of S3, each under a key of its export, so that one that comes twice is there once.</summary>
internal sealed partial class S3Target(S3Clients clients, S3Lifecycle lifecycle, OutgoingHttp http, IOptionsMonitor<DestinationOptions> options, ILogger<S3Target> log) : IDestinationTarget
{
    private const int CopySize = 128 * 1024;

    /// <inheritdoc/>
    public DestinationKind Kind => DestinationKind.S3;

    /// <inheritdoc/>
    public DestinationSettings? SettingsOf(SaveDestinationInput input) => input.S3 is not { } s3 ? null
        : new(S3Place.Of(s3).ToJson(), string.IsNullOrWhiteSpace(s3.AccessKey) || string.IsNullOrWhiteSpace(s3.SecretKey) ? null : new S3Keys(s3.AccessKey.Trim(), s3.SecretKey.Trim()).ToJson());

    /// <inheritdoc/>
    public IEnumerable<RequestFault> FaultsOf(SaveDestinationInput input, bool keepsSecret) => S3Rules.FaultsOf(input.S3!, keepsSecret, http);

    /// <inheritdoc/>
    public string HolderOf(string address) => S3Place.FromJson(address).Holder;

    /// <inheritdoc/>
    public async Task PutAsync(DestinationSettings settings, StoredFile file, Stream content, CancellationToken cancellationToken)
    {
        var place = S3Place.FromJson(settings.Address);
        using var bucket = Open(place, settings, options.CurrentValue.Timeout);
        try
        {
            var key = $"{place.Folder}{file.ExportId}/{file.Name}";
            await PutAsync(new(bucket, key, file.ContentType, file.Sha256, S3Upload.PartSizeFor(content.Length)), content, cancellationToken);
            await PutAsync(new(bucket, ManifestNames.Of(key), "application/json"), new MemoryStream(file.Manifest!.Content), cancellationToken);
            if (await lifecycle.EnsureAsync(bucket, place.Folder, cancellationToken) is { } problem)
                LogNoRule(log, bucket.Name, problem);
        }
        catch (S3Exception e)
        {
            throw Explain(e);
        }
    }

    /// <inheritdoc/>
    public async Task<string> TestAsync(DestinationSettings settings, CancellationToken cancellationToken)
    {
        var place = S3Place.FromJson(settings.Address);
        using var bucket = Open(place, settings, DestinationOptions.TestTimeout);
        try
        {
            await TryAsync(bucket, $"{place.Folder}test-{Guid.NewGuid():N}.txt", cancellationToken);
            return await lifecycle.EnsureAsync(bucket, place.Folder, cancellationToken) is { } problem ? $"An object was written, read and deleted. {problem}" : "An object was written, read and deleted.";
        }
        catch (S3Exception e)
        {
            throw Explain(e);
        }
    }

    private static SendException Explain(S3Exception exception) => OutgoingHttp.RefusalIn(exception) ?? new SendException(exception.Message, exception.IsPermanent, exception.InnerException);

    private static async Task PutAsync(S3Upload upload, Stream content, CancellationToken cancellationToken)
    {
        await using var kept = upload;
        var buffer = new byte[CopySize];
        while (await content.ReadAsync(buffer, cancellationToken) is > 0 and var read)
            await upload.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
        await upload.CompleteAsync(cancellationToken);
    }

    private static async Task TryAsync(BucketClient bucket, string key, CancellationToken cancellationToken)
    {
        var sent = Encoding.ASCII.GetBytes(key);
        byte[] read;
        await using (var upload = new S3Upload(bucket, key, "text/plain"))
        {
            await upload.WriteAsync(sent, cancellationToken);
            await upload.CompleteAsync(cancellationToken);
        }

        try
        {
            read = await bucket.SendAsync(
                async (client, token) =>
                {
                    using var response = await client.GetObjectAsync(new GetObjectRequest { BucketName = bucket.Name, Key = key }, token);
                    var buffer = new byte[sent.Length];
                    await response.ResponseStream.ReadAtLeastAsync(buffer, sent.Length, throwOnEndOfStream: false, token);
                    return buffer;
                },
                cancellationToken);
        }
        finally
        {
            await bucket.SendAsync((client, token) => client.DeleteObjectAsync(new DeleteObjectRequest { BucketName = bucket.Name, Key = key }, token), cancellationToken);
        }

        if (!read.AsSpan().SequenceEqual(sent))
            throw new S3Exception("An object was written and came back otherwise.", isPermanent: true);
    }

    private BucketClient Open(S3Place place, DestinationSettings settings, TimeSpan timeout) =>
        clients.Open(place, settings.Secret is { } keys ? S3Keys.FromJson(keys) : throw new SendException("The destination has no keys; set them.", isPermanent: true), timeout);

    [LoggerMessage(LogLevel.Warning, "A file is in bucket {Bucket} without a rule that deletes it. {Problem}")]
    private static partial void LogNoRule(ILogger log, string bucket, string problem);
}
