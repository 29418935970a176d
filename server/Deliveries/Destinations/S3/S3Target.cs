using System.Text;
using Amazon.S3.Model;
using GraphQLExport.Datasets;
using Microsoft.Extensions.Options;

namespace GraphQLExport.Deliveries;

/// <summary>Puts files into buckets of S3, each under a key of its export, so that one that comes twice is there once.</summary>
internal sealed partial class S3Target(S3Clients clients, S3Lifecycle lifecycle, OutgoingHttp http, IOptionsMonitor<DestinationOptions> options, ILogger<S3Target> log) : IDestinationTarget
{
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
    public async Task PutAsync(DestinationSettings settings, Manifest manifest, Stream content, CancellationToken cancellationToken)
    {
        using var bucket = Open(settings, options.CurrentValue.Timeout);
        await S3Upload.PutAsync(bucket, $"{bucket.Place.Folder}{manifest.ExportId}/{manifest.FileName}", manifest, content, cancellationToken);
        if (await lifecycle.EnsureAsync(bucket, cancellationToken) is { } problem)
            LogNoRule(log, bucket.Place.Bucket, problem);
    }

    /// <inheritdoc/>
    public async Task<string> TestAsync(DestinationSettings settings, CancellationToken cancellationToken)
    {
        using var bucket = Open(settings, DestinationOptions.TestTimeout);
        var key = $"{bucket.Place.Folder}test-{Guid.NewGuid():N}.txt";
        var sent = Encoding.ASCII.GetBytes(key);
        await S3Upload.PutAsync(bucket, key, new() { Test = true, ContentType = "text/plain" }, new MemoryStream(sent), cancellationToken);
        byte[] read;
        try
        {
            read = await bucket.SendAsync(
                async (client, token) =>
                {
                    using var response = await client.GetObjectAsync(new GetObjectRequest { BucketName = bucket.Place.Bucket, Key = key }, token);
                    var buffer = new byte[sent.Length];
                    await response.ResponseStream.ReadAtLeastAsync(buffer, sent.Length, throwOnEndOfStream: false, token);
                    return buffer;
                },
                cancellationToken);
        }
        finally
        {
            await bucket.SendAsync((client, token) => client.DeleteObjectAsync(new DeleteObjectRequest { BucketName = bucket.Place.Bucket, Key = key }, token), cancellationToken);
        }

        if (!read.AsSpan().SequenceEqual(sent))
            throw new SendException("An object was written and came back otherwise.", isPermanent: true);
        return await lifecycle.EnsureAsync(bucket, cancellationToken) is { } problem ? $"An object was written, read and deleted. {problem}" : "An object was written, read and deleted.";
    }

    private S3Bucket Open(DestinationSettings settings, TimeSpan timeout) =>
        clients.Open(
            S3Place.FromJson(settings.Address),
            settings.Secret is { } keys ? S3Keys.FromJson(keys) : throw new SendException("The destination has no keys; set them.", isPermanent: true),
            timeout);

    [LoggerMessage(LogLevel.Warning, "A file is in bucket {Bucket} without a rule that deletes it. {Problem}")]
    private static partial void LogNoRule(ILogger log, string bucket, string problem);
}
