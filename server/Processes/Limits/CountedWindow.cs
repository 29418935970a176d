using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GraphQLExport.Processes;

/// <summary>How many attempts of one name are left until a moment.</summary>
internal sealed class CountedWindow
{
    /// <summary>The limit and the slot of the name that it counts.</summary>
    public required string Name { get; init; }

    /// <summary>When counting begins anew.</summary>
    public DateTimeOffset EndsAt { get; init; }

    /// <summary>How many are left until then.</summary>
    public long Remaining { get; init; }
}

/// <summary>How they are stored.</summary>
internal sealed class CountedWindowModel : IEntityTypeConfiguration<CountedWindow>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<CountedWindow> builder)
    {
        builder.ToTable("counted_windows");
        builder.HasKey(window => window.Name);
    }
}
