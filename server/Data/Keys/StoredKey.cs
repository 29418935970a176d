using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GraphQLExport.Data;

/// <summary>A key of the installation in a database that several machines share.</summary>
internal sealed class StoredKey
{
    /// <summary>Its name, as its file would be called.</summary>
    public required string Name { get; init; }

    /// <summary>The key; wrapped where a master key protects it.</summary>
    public required byte[] Content { get; set; }

    /// <summary>The master key that wrapped it; null where it lies open.</summary>
    public string? MasterKeyId { get; set; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset CreatedAt { get; init; }
}

/// <summary>How keys are stored.</summary>
internal sealed class StoredKeyModel : IEntityTypeConfiguration<StoredKey>
{
    /// <summary>Name of the table.</summary>
    public const string Table = "installation_keys";

    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<StoredKey> builder)
    {
        builder.ToTable(Table);
        builder.HasKey(key => key.Name);
    }
}
